import { expect, test } from 'vitest';
import { toJson } from '../../lib/export/json.ts';
import { readVisit } from '../../lib/export/read-visit.ts';
import { manifestErrorText } from '../../lib/policy/manifest-error.ts';
import { basket, statistics } from './rows.ts';

const read = (file: unknown) => {
	const { rows, errors } = readVisit(typeof file === 'string' ? file : JSON.stringify(file));
	return { rows, texts: errors.map(manifestErrorText) };
};
const least = { name: 'a', domain: '.shop.test', site: 'shop.test' };

test('what was exported is read again', () => {
	const { rows, texts } = read(toJson([basket, statistics], { site: 'shop.test', at: '2026-11-23' }));
	expect(texts).toEqual([]);
	expect(rows).toEqual([expect.objectContaining(basket), expect.objectContaining(statistics)]);
});

test('a name, a domain and a site are enough; the party follows', () => {
	expect(read([least]).rows?.[0]).toMatchObject({ ...least, party: 'first', path: '/', category: 'unknown', consent: 'unclear' });
	expect(read([{ ...least, domain: 'ads.test' }]).rows?.[0]?.party).toBe('third');
});

test('the site may stand once for all, as an address, a host or a domain', () => {
	const { site: _, ...row } = least;
	for (const site of ['https://www.shop.test:8443/basket?a=1', 'WWW.shop.test', 'shop.test']) {
		expect(read({ site, rows: [row] }).rows?.[0]?.site, site).toBe('shop.test');
		expect(read({ site, cookies: [row] }).rows?.[0]?.site, site).toBe('shop.test');
	}
	expect(read({ rows: [row] }).texts).toEqual(['rows[0].site: missing']);
});

test('bad rows are named by their place, and the good ones stay', () => {
	const { rows, texts } = read([
		least,
		{ name: 'b' },
		7,
		{ ...least, name: 5 },
		{ ...least, category: 'ads' },
		{ ...least, lifetimeSeconds: '2 years' },
	]);
	expect(rows).toHaveLength(1);
	expect(texts).toEqual([
		'[1].domain: missing',
		'[2]: expected an object, found a number',
		'[3].name: expected text, found a number',
		'[4].category: unknown "ads"; did you mean "advertising"?',
		'[5].lifetimeSeconds: expected a number, found text',
	]);
});

test('no value and no unknown field gets in, and broken evidence stays out', () => {
	const evidence = [
		{ source: 'catalogue', speaker: 'a', ground: 'clues', matched: 'b', confidence: 1, decided: true },
		{ matched: 7 },
		null,
	];
	const { rows } = read([{ ...least, value: 'secret', evidence }]);
	expect(JSON.stringify(rows)).not.toContain('secret');
	expect(rows?.[0]?.evidence).toEqual(evidence.slice(0, 1));
	expect(read([{ ...least, evidence: 'text' }]).rows?.[0]).not.toHaveProperty('evidence');
});

test('what is no visit is refused with one reason', () => {
	expect(read('').texts).toEqual(['line 1, column 1: not JSON: the text ends too early']);
	expect(read({ rows: 7 }).texts).toEqual(['rows: expected a list, found a number']);
	expect(read({ site: 'shop.test' }).texts).toEqual(['cookies: missing']);
	expect(read({ cookies: {} }).texts).toEqual(['cookies: expected a list, found an object']);
	expect(read('"text"').texts).toEqual(['expected a list, found text']);
	expect(read('['.repeat(100)).texts).toEqual([expect.stringContaining('nested too deep')]);
	expect(read(' '.repeat(20_000_001)).texts).toEqual(['longer than 20000000 characters']);
});
