import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { textIn } from './entries.ts';
import { type ToolReading, toolReading } from './tool-reading.ts';

/**
 * Iubenda: its configuration in the page names no cookies but the site's policy, by address or by number; the policy lists them. Its vendors come through the
 * IAB's interface.
 */
export function readIubenda(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const { cookiePolicyUrl, cookiePolicyId, language } = data;
	const id = String(cookiePolicyId ?? '');
	const policyUrl =
		typeof cookiePolicyUrl === 'string' && cookiePolicyUrl !== ''
			? cookiePolicyUrl
			: /^\d{1,12}$/.test(id)
				? `https://www.iubenda.com/privacy-policy/${id}/cookie-policy`
				: undefined;
	const faults = new Faults(manifestLimits.errors);
	return toolReading({
		tool: 'Iubenda',
		cookies: [],
		policyUrl,
		language: textIn(language),
		faults,
	});
}
