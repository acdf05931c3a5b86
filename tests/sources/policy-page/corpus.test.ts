import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Declaration } from '../../../lib/policy/declaration.ts';
import { plainWords } from '../../../lib/sources/plain-words.ts';
import { readPolicyPage } from '../../../lib/sources/policy-page/read-policy-page.ts';

/**
 * Pages in the shapes that sites use, written for this test. Each begins with `=== name | address`, then its HTML, then `---` and what it
 * declares: `name | provider | category | retention`. `OR` parts other right answers, `-` is not judged, `none` is nothing, `?` may be left out.
 */
const pages = ['first', 'second', 'third', 'fourth', 'fifth'].flatMap((file) =>
	readFileSync(new URL(`./corpus/${file}.txt`, import.meta.url), 'utf8')
		.split(/^=== /m)
		.slice(1)
		.map(pageOf),
);

function pageOf(block: string) {
	const [head, ...rest] = block.split('\n');
	const [name, url] = head!.split('|').map((part) => part.trim());
	const [html, stated] = rest.join('\n').split(/^---$/m);
	const rows = stated!
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => line.split('|').map((part) => part.trim().split(' OR ')));
	return { name: name!, url: url!, html: html!, rows };
}

const fields = [
	['provider', ({ provider }: Declaration) => provider?.name],
	['category', ({ category }: Declaration) => category],
	['retention', ({ retention }: Declaration) => retention],
] as const;

test.each(pages)('$name', ({ url, html, rows }) => {
	const { cookies } = readPolicyPage(html, { url }).manifest;
	const faults: string[] = [];
	for (const [names, ...stated] of rows) {
		const hits = cookies.filter(({ name }) => names!.includes(name));
		if (hits.length === 0 && !names![0]!.startsWith('?')) faults.push(`missed ${names}`);
		if (hits.length === 0) continue;
		for (const [index, [field, of]] of fields.entries()) {
			const answers = stated[index] ?? ['-'];
			const right = hits.some((hit) =>
				answers.some((answer) => answer === '-' || plainWords(of(hit) ?? 'none') === plainWords(answer)),
			);
			if (!right) faults.push(`${field} of ${names}: ${hits.map(of)} for ${answers}`);
		}
	}
	const known = rows.flatMap(([names]) => names!.map((name) => name.replace(/^\?/, '')));
	for (const { name } of cookies) if (!known.includes(name)) faults.push(`invented ${name}`);
	expect(faults).toEqual([]);
});
