import type { StoredCookie } from '../cookie/stored-cookie.ts';
import type { GoneCause } from './visit.ts';

/** A change of the jar, as the browser tells it: with no tab and no writer. */
export interface JarChange {
	readonly cookie: StoredCookie;
	readonly at: number;
	readonly gone?: GoneCause;
	/** The jar held the cookie already; this took its place. */
	readonly replaced?: true;
}
