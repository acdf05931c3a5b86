import { confineTo } from '../../policy/confine.ts';
import { beforeOf, lastGood, type Occasion } from './ask.ts';
import { readTabConsentTools } from './consent-tools.ts';
import type { SiteAnswer } from './site-answer.ts';

/** Reads what the site's consent tool holds in the page: of several, the one that declares most. */
export async function askConsentTool(
	occasion: Occasion,
	read: typeof readTabConsentTools = readTabConsentTools,
): Promise<SiteAnswer> {
	const { tabId, site, now } = occasion;
	const head = { question: 'consentTool' as const, at: now };
	const readings = await read(tabId);
	if (!readings) return { ...head, state: 'failed', failure: 'no-access', ...lastGood(beforeOf(occasion, 'consentTool')) };
	const best = readings[0];
	if (!best) return { ...head, state: 'none', dropped: 0, errors: [] };
	const { tool, services, manifest, errors } = best;
	const declares = manifest.cookies.length > 0;
	return {
		...head,
		tool,
		services,
		state: declares ? 'found' : 'none',
		...(declares && { manifest: confineTo(site, manifest) }),
		dropped: errors.filter(({ effect }) => effect !== 'note').length,
		errors,
	};
}
