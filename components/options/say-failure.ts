import { en } from '../../lib/language/en.ts';
import type { MessageKey, Translate } from '../../lib/language/translate.ts';

/** Why a list could not be had, in the reader's words; what led there, if anything says more, in brackets. Holds text from outside. */
export function sayFailure(
	{ reason, detail }: { readonly reason: string; readonly detail?: string | undefined },
	t: Translate,
): string {
	const own = `lists.refused.${reason}`;
	const key = (Object.hasOwn(en, own) ? own : `policy.failure.${reason}`) as MessageKey;
	const text = Object.hasOwn(en, key) ? t(key, detail === undefined ? {} : { detail }) : reason;
	return detail === undefined || key === own ? text : `${text} (${detail})`;
}
