import type { Dialect } from '../cookie/set-cookie.ts';
import type { Protection } from '../visit/protection.ts';
import { isFirefox } from './api.ts';

/** The browser's own rules for third parties, as they are out of the box (Firefox: total cookie protection). */
export const protection: Protection = isFirefox
	? { laxByDefault: false, schemeful: false, namelessKept: false, hostPrefixNeedsPath: false, thirdParty: 'partitioned' }
	: { laxByDefault: true, schemeful: true, namelessKept: true, hostPrefixNeedsPath: true, thirdParty: 'allowed' };

/** How the browser reads `Set-Cookie`. */
export const dialect: Dialect = isFirefox ? { bareIsName: true, refusesTabs: false } : { bareIsName: false, refusesTabs: true };
