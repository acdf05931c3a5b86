import { isFields } from '../../policy/manifest-faults.ts';
import { readAxeptio } from './axeptio.ts';
import { readComplianz } from './complianz.ts';
import { readCookieConsent } from './cookie-consent.ts';
import { readCookiebot } from './cookiebot.ts';
import { readCookieYes } from './cookieyes.ts';
import { readDidomi } from './didomi.ts';
import { readIabTcf } from './iab-tcf.ts';
import { readIubenda } from './iubenda.ts';
import { readKlaro } from './klaro.ts';
import { readOneTrust } from './one-trust.ts';
import { readOrejime } from './orejime.ts';
import { readTarteaucitron } from './tarteaucitron.ts';
import type { ToolReading } from './tool-reading.ts';
import { readUsercentrics } from './usercentrics.ts';

/** By the names under which the reader in the page hands over what it found (`lib/browser/asking/collect-consent-tools.ts`). */
const readers = {
	axeptio: readAxeptio,
	complianz: readComplianz,
	cookiebot: readCookiebot,
	cookieConsent: readCookieConsent,
	cookieYes: readCookieYes,
	didomi: readDidomi,
	iubenda: readIubenda,
	klaro: readKlaro,
	oneTrust: readOneTrust,
	orejime: readOrejime,
	tarteaucitron: readTarteaucitron,
	tcf: readIabTcf,
	usercentrics: readUsercentrics,
} as const satisfies Readonly<Record<string, (data: unknown) => ToolReading | undefined>>;

/**
 * What the consent tools of a page declare, the one with the most cookies first. Everything in `collected` is the page's word and may be anything at all.
 */
export function readConsentTools(collected: unknown): ToolReading[] {
	if (!isFields(collected)) return [];
	const readings = Object.entries(readers)
		.filter(([key]) => Object.hasOwn(collected, key))
		.map(([key, read]) => read(collected[key]))
		.filter((reading) => reading !== undefined);
	return readings.sort((a, b) => b.manifest.cookies.length - a.manifest.cookies.length || b.services - a.services);
}
