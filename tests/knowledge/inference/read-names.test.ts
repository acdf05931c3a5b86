import { expect, test } from 'vitest';
import { match } from '../../../lib/policy/match.ts';
import { loadKnowledge } from '../../../scripts/knowledge/load-knowledge.ts';
import { parseReadNames, readNames } from '../../../scripts/knowledge/read-names.ts';

test('sections of names, with notes and empty lines between', () => {
	expect(parseReadNames('# A note\n\n## necessary, certain\n\nshopSession cart#1\n\n## advertising, guess\nzq\n')).toEqual([
		{ name: 'shopSession', category: 'necessary', sure: 'certain' },
		{ name: 'cart#1', category: 'necessary', sure: 'certain' },
		{ name: 'zq', category: 'advertising', sure: 'guess' },
	]);
});

test.each([
	['a b', 'line 1: names before a section'],
	['## necessary, certain\na b\n## analytics, likely\nb', 'line 4: b stands twice'],
	['## unknown, certain', 'line 1: “## unknown, certain” names no category and degree'],
	['## necessary', 'line 1: “## necessary” names no category and degree'],
])('%j is refused with its line', (text, message) => {
	expect(() => parseReadNames(text)).toThrow(message);
});

test('no name that was read is one that the tables know anyway', async () => {
	const { cookies } = await loadKnowledge();
	const known = (await readNames()).filter(({ name }) => match(cookies, name, 'www.nobody.test').length > 0);
	expect(known.map(({ name }) => name)).toEqual([]);
});
