import { cookieKey } from '../cookie/cookie-key.ts';
import { identify } from '../knowledge/identify.ts';
import type { Identity, SiteContext } from '../knowledge/identity.ts';
import type { Sources } from '../knowledge/sources.ts';
import type { CookieInEffect } from '../visit/in-effect.ts';
import type { Visit } from '../visit/visit.ts';

/** One line of the list: a cookie in effect, and what is known of it. */
export interface Row extends CookieInEffect {
	/** The same cookie has the same id as long as it lives. */
	readonly id: string;
	readonly identity: Identity;
	readonly lifetime: Lifetime;
	/** It needs consent and came before the visitor chose, or with no choice made at all. */
	readonly beforeConsent: boolean;
	/** Seconds that the header asked for, where the browser keeps the cookie for noticeably less. */
	readonly claimed?: number;
}

/** How long a cookie stays: until the browser is closed, or until a moment. */
export type Lifetime =
	| { readonly kind: 'session' }
	/** `seconds` counts from when it was written; where that was before the visit, they are what is `remaining` now. `until` is in seconds since 1970. */
	| { readonly kind: 'until'; readonly until: number; readonly seconds: number; readonly remaining?: true };

/** @param now milliseconds since 1970 */
export function rowOf(listed: CookieInEffect, visit: Visit, context: SiteContext, sources: Sources, now: number): Row {
	const { cookie, state } = listed;
	const lifetime = lifetimeOf(listed, now);
	const identity = identify(
		{
			name: cookie.name,
			domain: cookie.hostOnly ? cookie.domain : `.${cookie.domain}`,
			site: visit.site,
			path: cookie.path,
			session: lifetime.kind === 'session',
			...(lifetime.kind === 'until' ? { maxAge: lifetime.seconds } : {}),
			httpOnly: cookie.httpOnly,
			secure: cookie.secure,
			sameSite: cookie.sameSite,
		},
		context,
		sources,
	);
	const claimed = listed.response?.maxAge;
	const shortened = claimed !== undefined && lifetime.kind === 'until' && claimed > lifetime.seconds * 1.02 + 60;
	return {
		...listed,
		id: `${state} ${cookieKey(cookie)}`,
		identity,
		lifetime,
		beforeConsent: false,
		...(shortened && state === 'stored' && listed.writer === 'response' ? { claimed } : {}),
	};
}

function lifetimeOf({ cookie, lastAt }: CookieInEffect, now: number): Lifetime {
	if (cookie.expires === undefined) return { kind: 'session' };
	const seconds = Math.max(0, cookie.expires - (lastAt ?? now) / 1000);
	return { kind: 'until', until: cookie.expires, seconds, ...(lastAt === undefined && { remaining: true }) };
}
