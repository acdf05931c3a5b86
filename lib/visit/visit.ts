import type { SameSite, StoredCookie } from '../cookie/stored-cookie.ts';

/**
 * What happened in one tab while it stayed on one site. It holds facts only; what a cookie is for, whether it needs consent and whether
 * it was declared is derived when someone looks (README, “How it is built”).
 */
export interface Visit {
	/** Registrable domain of the top page, or its host where there is none (an IP address, `localhost`). */
	readonly site: string;
	/** Host of the top page that was seen last. */
	readonly host: string;
	/** Whether the top page came by https (or from the machine itself). */
	readonly secure: boolean;
	/** Cookie store of the tab. */
	readonly store: string;
	/** Milliseconds since 1970. */
	readonly startedAt: number;
	/** Times at which a top page of the site was shown, oldest first, bounded. */
	readonly pages: readonly number[];
	/** Whom the tab contacted, by host. */
	readonly contacts: ReadonlyMap<string, Contact>;
	readonly observations: ReadonlyMap<string, Observation>;
	/** How many were left out because a limit was reached; shown to the reader. */
	readonly dropped: { readonly contacts: number; readonly observations: number };
	/**
	 * Something of it was seen by nobody: `contacts`, a page that came whole out of a cache; `events`, the background was ended in the
	 * midst of them, so that nobody can say of a cookie that it was there before.
	 */
	readonly missed?: 'contacts' | 'events';
	/** Tells what was left out already from what is new; bounded, and beyond its bound no longer counted. */
	readonly droppedHashes: readonly number[];
}

/** A host that the tab contacted, so that its cookies were sent there. */
export interface Contact {
	readonly host: string;
	readonly firstAt: number;
	/** Frames that asked, as the browser numbers them; 0 is the top page. Bounded. */
	readonly frames: readonly number[];
	/** Paths asked for; cookies with a `Path` go only there. Empty: too many to keep, any path is assumed. */
	readonly paths: readonly string[];
	readonly secure: boolean;
	/** Also asked in the clear; then cookies without `Secure` went there as well. */
	readonly insecure: boolean;
	/** It was the tab's own address, if only for a hop of a redirect: `SameSite=Lax` cookies were sent. */
	readonly topLevel: boolean;
	/** As that, and no other site had led there: `SameSite=Strict` cookies were sent. */
	readonly direct: boolean;
	/** It gave the tab a document, top page or frame: then a service worker of the host may work for it. */
	readonly document: boolean;
	/** Asked by https from a page that came so too, or as the page itself; and by http likewise. Else the two were mixed. */
	readonly ownSecure: boolean;
	readonly ownInsecure: boolean;
	/** As a third party: whether it was ever asked with its cookies of everywhere, where the browser tells. */
	readonly access?: boolean;
}

/** One sighting of a cookie: in a response's header, or in the jar. */
export type Observation = ResponseObservation | JarObservation | TraceObservation;

/** What a script in a page said of a write: the page's word, which it can bend. */
export interface TraceObservation {
	readonly source: 'trace';
	readonly name: string;
	readonly domain: string;
	readonly hostOnly: boolean;
	readonly path: string;
	readonly partitioned: boolean;
	/** Address of the script; empty where the stack named none. */
	readonly script: string;
	/** The host of the frame that wrote it, and the frame: the browser's word. */
	readonly host: string;
	readonly frame: number;
	readonly firstAt: number;
	readonly lastAt: number;
}

/** A `Set-Cookie` header: it proves an attempt, not a cookie. */
export interface ResponseObservation {
	readonly source: 'response';
	readonly name: string;
	/** The domain it is for: the `Domain` attribute, else the host. */
	readonly domain: string;
	readonly hostOnly: boolean;
	readonly path: string;
	/** The header has no `Path`. */
	readonly pathless?: true;
	readonly partitioned: boolean;
	/** The host that answered, and how. */
	readonly host: string;
	readonly secureResponse: boolean;
	/** It came into another site's page, or at the bidding of one, and was not the tab's own address. */
	readonly crossSite: boolean;
	/** The top page came by http and this by https, or the other way round. */
	readonly crossScheme: boolean;
	readonly frame: number;
	/** What was asked for, as webRequest names it: `main_frame`, `image`, `script`, … */
	readonly resource: string;
	readonly firstAt: number;
	readonly lastAt: number;
	/** When one first asked to keep the cookie; absent while all delete it. */
	readonly setAt?: number;
	/** What had been asked for then, as webRequest names it. */
	readonly setWith?: string;
	/** Seconds as claimed by the last header; absent: a session cookie; 0: the header deletes it. */
	readonly maxAge?: number;
	readonly secure: boolean;
	readonly httpOnly: boolean;
	readonly sameSite: SameSite;
	readonly size: number;
	readonly malformed: boolean;
}

/** A change of the jar that concerns this tab. */
export interface JarObservation {
	readonly source: 'jar';
	/** As it was after its last change. */
	readonly cookie: StoredCookie;
	readonly firstAt: number;
	readonly lastAt: number;
	/** When it was first written; absent while it has only been taken away. */
	readonly writtenAt?: number;
	/** Who wrote it last. */
	readonly by: Writer;
	/** Why it is no longer there, in the browser's word; absent while it is. */
	readonly gone?: GoneCause;
	/** The jar held it already when it was first written; one that is taken away and written anew at once was there. */
	readonly wasThere?: true;
}

/** `elsewhere`: not this tab, as far as can be told. */
export type Writer = 'response' | 'script' | 'elsewhere' | 'unknown';
/** `cookies.OnChangedCause`. */
export type GoneCause = 'evicted' | 'expired' | 'explicit' | 'expired_overwrite' | 'overwrite';

/** A visit of which nothing is known but where it is. @param at milliseconds since 1970 */
export function newVisit(at: number, where: { site: string; host: string; secure: boolean; store: string }): Visit {
	return {
		...where,
		startedAt: at,
		pages: [at],
		contacts: new Map(),
		observations: new Map(),
		dropped: { contacts: 0, observations: 0 },
		droppedHashes: [],
	};
}
