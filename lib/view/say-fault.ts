import type { MessageKey, Translate } from '../language/translate.ts';
import type { JsonFaultReason } from '../policy/json-fault.ts';
import type { ManifestError } from '../policy/manifest-error.ts';

/** What the readers of manifests name in English: why a text is no JSON, and JSON's types. */
const named: Readonly<Record<string, MessageKey>> = {
	'a list': 'fault.word.list',
	'an object': 'fault.word.object',
	'an object with one text a language': 'fault.word.texts',
	'true or false': 'fault.word.flag',
	'a boolean': 'fault.word.flag',
	'a number': 'fault.word.number',
	text: 'fault.word.text',
	...({
		'a value is expected here': 'fault.json.value',
		'a name in double quotes is expected here': 'fault.json.name',
		'a colon is expected here': 'fault.json.colon',
		'a comma or the closing bracket is expected here': 'fault.json.comma',
		'a comma before a closing bracket': 'fault.json.last-comma',
		'this bracket closes another one than was opened': 'fault.json.bracket',
		'text after the end': 'fault.json.after',
		'the text ends too early': 'fault.json.early',
		'a character that a string may not hold (write \\n, \\t or \\u…)': 'fault.json.character',
		'nested too deep': 'fault.json.deep',
	} satisfies Record<JsonFaultReason, MessageKey>),
};

/** A fault of a list or manifest in the reader's words, without its place: `unknown word “Necesary”; perhaps “necessary”?`. Holds text from outside. */
export function sayFault({ code, found = '', expected = '', suggestion }: ManifestError, t: Translate): string {
	// Only these two speak of types and reasons; elsewhere `text` may be somebody's word.
	const ours = code === 'wrong-type' || code === 'not-json';
	const say = (text: string) => (ours && Object.hasOwn(named, text) ? t(named[text]!) : text);
	const fault = t(`fault.${code}`, { found: say(found), expected: say(expected) });
	return suggestion === undefined ? fault : t('fault.suggestion', { fault, suggestion });
}
