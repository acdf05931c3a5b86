import type { Protection } from '../visit/in-effect.ts';
import { isFirefox } from './api.ts';

/** The browser's own rules for third parties, as they are out of the box (Firefox: total cookie protection). */
export const protection: Protection = isFirefox
	? { laxByDefault: false, thirdParty: 'partitioned' }
	: { laxByDefault: true, thirdParty: 'allowed' };
