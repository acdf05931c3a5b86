import type { Address } from '../cookie/address.ts';
import type { SetCookie } from '../cookie/set-cookie.ts';
import type { StoredCookie } from '../cookie/stored-cookie.ts';
import type { GoneCause, Writer } from './visit.ts';

/** Something that happened in a tab, in the order in which the browser told it. Times are milliseconds since 1970. */
export type VisitEvent =
	| { readonly kind: 'page'; readonly at: number; readonly address: Address }
	| {
			readonly kind: 'response';
			readonly at: number;
			readonly address: Address;
			readonly frame: number;
			readonly resource: string;
			readonly cookies: readonly SetCookie[];
			/** Host of the document that asked, where the browser tells. */
			readonly initiator?: string;
			/** The browser’s number of the request: hops of a redirect share it. */
			readonly request?: string;
			/** Whether a third party was asked with its cookies of everywhere, where the browser tells (`Sec-Fetch-Storage-Access`). */
			readonly access?: boolean;
	  }
	| {
			readonly kind: 'change';
			readonly at: number;
			readonly cookie: StoredCookie;
			readonly by: Writer;
			readonly gone?: GoneCause;
			/** The jar held the cookie already; this took its place. */
			readonly replaced?: true;
	  }

	/** A page says which of its scripts wrote a cookie. */
	| {
			readonly kind: 'trace';
			readonly at: number;
			readonly address: Address;
			readonly frame: number;
			readonly cookie: SetCookie;
			readonly script: string;
	  }
	/** Something may have happened that nobody saw. */
	| { readonly kind: 'missed'; readonly what: 'contacts' | 'events' };

export type ResponseEvent = Extract<VisitEvent, { kind: 'response' }>;
