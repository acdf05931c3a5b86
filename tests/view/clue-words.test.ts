import { expect, test } from 'vitest';
import { translator } from '../../lib/language/translate.ts';
import { functionCodes } from '../../lib/policy/functions.ts';
import { sayClues } from '../../lib/view/clue-words.ts';
import { publishWords } from '../../lib/view/publish-words.ts';
import { loadKnowledge } from '../../scripts/knowledge/load-knowledge.ts';

const t = translator('en');

test('the clues of a guess are said in words', () => {
	expect(sayClues('kin:advertising4, first:script, first:year', t)).toBe(
		'a name like those of known cookies (Advertising), scripts can read it, it stays for about 1 year',
	);
	expect(sayClues('means:language-choice, word:site, third:sameSite=none', t)).toBe(
		'a name that speaks of: Language, “site” in its name, it is sent from other sites, too',
	);
	expect(sayClues('role:advertising, role:unknown, host:px', t)).toBe(
		'the business of its host’s owner (advertising), a host whose owner is not known, “px” in its host’s name',
	);
});

test('no clue of the model is left as a code', async () => {
	const { weights } = (await loadKnowledge()).model();
	const all = [...weights].flatMap(([kind, said]) => [...said.keys()].map((each) => `${kind}:${each}`));
	expect(all.length).toBeGreaterThan(500);
	expect(all.filter((clue) => sayClues(clue, t) === clue)).toEqual([]);
});

test('published tables name functions in words', () => {
	const { functionName } = publishWords(t, 'ltr');
	expect(functionName('csrf-token')).toBe('Protection against forged requests');
	expect(functionCodes.filter((code) => functionName(code).includes('-') && functionName(code).includes(code))).toEqual([]);
});
