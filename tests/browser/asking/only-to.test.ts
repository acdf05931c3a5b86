import { expect, test } from 'vitest';
import { onlyTo } from '../../../lib/browser/asking/only-to.ts';

const options = { accept: 'application/json', limit: 100 };

test('of the addresses that a page names after the click only those are asked that were named before it', async () => {
	const asked: string[] = [];
	const told = onlyTo(['https://a.test/', 'https://b.test/'], async (address) => {
		asked.push(address);
		return { kind: 'fresh', text: '', address };
	});
	expect(await told.fetch('https://c.test/', options)).toMatchObject({ kind: 'failed' });
	expect(told.refusedAll()).toBe(true);
	expect(await told.fetch('https://b.test/', options)).toMatchObject({ kind: 'fresh' });
	expect(told.refusedAll()).toBe(false);
	expect(asked).toEqual(['https://b.test/']);
});

test('a question that needed nobody was refused nothing', () => {
	expect(onlyTo([]).refusedAll()).toBe(false);
});
