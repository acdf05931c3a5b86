import type { Translate } from '../language/translate.ts';
import type { ManifestError } from '../policy/manifest-error.ts';

/** A fault of a list or manifest in the reader's words, without its place: `unknown word “Necesary”; perhaps “necessary”?`. Holds text from outside. */
export function sayFault({ code, found = '', expected = '', suggestion }: ManifestError, t: Translate): string {
	const fault = t(`fault.${code}`, { found, expected });
	return suggestion === undefined ? fault : t('fault.suggestion', { fault, suggestion });
}
