import { expect, test } from 'vitest';
import { translator } from '../../lib/language/translate.ts';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';
import { sayFault } from '../../lib/view/say-fault.ts';

const t = translator('en');
const say = (text: string) => parseManifest(text).errors.map((error) => `${error.place}: ${sayFault(error, t)}`);
const manifest = (...cookies: unknown[]) => JSON.stringify({ manifestVersion: 1, publisher: { name: 'Shop' }, cookies });

test('faults are said in the reader’s words, at their places', () => {
	expect(say('{')).toEqual(['line 1, column 2: not JSON: the text ends too early']);
	expect(say('[1]')).toEqual([': expected an object, found a list']);
	expect(say(manifest({ name: 'a', category: 'Necesary' }, { name: 'b', retention: 'text' }))).toEqual([
		'cookies[0].category: unknown word “Necesary”; perhaps “necessary”?',
		'cookies[1].retention: “text” is no duration such as P14D, P6M or session',
	]);
});

test('in another language nothing of it is left in English', () => {
	const french = translator('fr', {
		'fault.wrong-type': 'attendu : {expected} ; trouvé : {found}',
		'fault.word.list': 'une liste',
		'fault.word.object': 'un objet',
	});
	expect(sayFault(parseManifest('[1]').errors[0]!, french)).toBe('attendu : un objet ; trouvé : une liste');
});
