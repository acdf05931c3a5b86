import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMarkdown } from '../../lib/export/markdown.ts';
import { anyRow, basket, statistics } from './rows.ts';

const about = { site: 'shop.test', at: '2026-11-23T10:00:00Z' };

test('the tables have the shape of a cookie policy: by category, a line for cookies that differ in name only', () => {
	expect(
		toMarkdown([statistics, { ...statistics, name: '_num_B2' }, { ...basket, name: 'basket2' }, basket], about),
	).toBe(`# Cookies of shop.test

## Necessary cookies

| Service provider | Function | Cookie names | Purpose | Duration |
| --- | --- | --- | --- | --- |
| shop.test | Shopping basket | \`basket\`, \`basket2\` | Keeps what you put into the shopping basket at shop.test. | 14 days |

## Statistical cookies

| Service provider | Function | Cookie names | Purpose | Duration |
| --- | --- | --- | --- | --- |
| Numbers | Visitor id | \`_num_*\` | Lets Numbers recognise your browser on later visits, to count visitors. | 2 years |

As seen by Glassjar on 2026-11-23.
`);
});

test('the publisher’s word for a service goes before the function’s', () => {
	expect(toMarkdown([{ ...basket, service: 'Basket (front office)' }], about)).toContain('| Basket \\(front office\\) |');
});

test('refused cookies are not declared, and no cookies are said to be none', () => {
	expect(toMarkdown([{ ...basket, refused: true }], about)).toBe(
		'# Cookies of shop.test\n\nNo cookies were seen.\n\nAs seen by Glassjar on 2026-11-23.\n',
	);
});

test('nothing in a row becomes markup', () => {
	const text = toMarkdown(
		[{ ...basket, name: 'a|b`c', provider: '<img src=x>', purpose: '[a](https://b.test) *c* | d\n## e' }],
		about,
	);
	expect(text).toContain(
		'| &lt;img src=x&gt; | Shopping basket | `` a\\|b`c `` | \\[a\\]\\(https\\://b.test\\) \\*c\\* \\| d \\#\\# e | 14 days |',
	);
});

test('a backslash before a pipe does not end the cell', () => {
	expect(toMarkdown([{ ...basket, name: 'a\\|b' }], about)).toContain('| a\\\\\\|b |');
});

test('whatever the rows, each line of a table has five cells', () => {
	fc.assert(
		fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
			for (const line of toMarkdown(rows, about).split('\n')) {
				if (line.startsWith('|')) expect(line.match(/(?<!\\)(?:\\\\)*\|/g), line).toHaveLength(6);
			}
		}),
	);
});

test('what a cookie has left to live is not its duration', () => {
	const old = {
		...statistics,
		remaining: true,
		lifetime: '5 days',
		lifetimeSeconds: 432_000,
		retention: 'P2Y',
		retentionWords: '2 years',
	};
	const unknown = { ...old, name: 'other', retention: null, retentionWords: '' };
	const longer = { ...old, name: 'longer', lifetimeSeconds: 432_000, retention: 'session', retentionWords: 'session' };
	const text = toMarkdown([old, unknown, longer], { site: 'shop.test', at: '2026-11-23' });
	expect(text).toContain('| 2 years |');
	expect(text).not.toContain('session');
	expect(text).not.toContain('5 days');
});
