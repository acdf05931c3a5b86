import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../lib/export/csv.ts';
import { csvRecords } from '../../lib/sources/csv-records.ts';
import { anyRow, basket, statistics } from './rows.ts';

const cells = (csv: string) => csvRecords(csv, 1000).map(({ fields }) => fields);

test('a row is a line with the names of the header', () => {
	const [first, second] = cells(toCsv([basket, { ...statistics, firstSeen: 0 }]));
	expect(first?.get('name')).toBe('basket');
	expect(first?.get('lifetimeSeconds')).toBe('1209600');
	expect(first?.get('firstSeen')).toBe('');
	expect(second?.get('firstSeen')).toBe('1970-01-01T00:00:00.000Z');
	expect(second?.get('evidence')).toBe('Glassjar’s catalogue: _num_* (analytics) *');
	expect(toCsv([])).toMatch(/^name,domain,path,.*\r\n$/);
});

test('no cell can be taken for a formula, whatever stands before the sign', () => {
	for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u200b=1', '＝1', '\r=1', "\n@x'"]) {
		expect(cells(toCsv([{ ...basket, name }]))[0]?.get('name'), JSON.stringify(name)).toBe(`'${name}`);
	}
	expect(cells(toCsv([{ ...basket, name: 'a=1', purpose: '1-2' }]))[0]?.get('name')).toBe('a=1');
});

test('commas, quotes and line breaks stay within their cell', () => {
	const purpose = 'one, "two"\r\nthree';
	expect(toCsv([{ ...basket, purpose }])).toContain('"one, ""two""\r\nthree"');
	expect(cells(toCsv([{ ...basket, purpose }]))).toHaveLength(1);
});

test('whatever the rows, every line has every column, and none begins like a formula', () => {
	const count = toCsv([]).split(',').length;
	fc.assert(
		fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
			const records = cells(toCsv(rows));
			expect(records).toHaveLength(rows.length);
			for (const [index, fields] of records.entries()) {
				expect(fields.size).toBe(count);
				expect(fields.get('name')).toBe(
					/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(rows[index]!.name) ? `'${rows[index]!.name}` : rows[index]!.name,
				);
			}
		}),
	);
});
