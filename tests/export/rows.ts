import fc from 'fast-check';
import type { ExportRow } from '../../lib/export/export-row.ts';
import { functionCodes } from '../../lib/policy/functions.ts';
import { categories } from '../../lib/policy/vocabulary.ts';

export const basket: ExportRow = {
	name: 'basket',
	domain: 'www.shop.test',
	path: '/',
	party: 'first',
	provider: 'shop.test',
	category: 'necessary',
	function: 'shopping-basket',
	purpose: 'Keeps what you put into the shopping basket at shop.test.',
	consent: 'exempt',
	lifetime: '14 days',
	lifetimeSeconds: 1_209_600,
	setBy: 'www.shop.test',
	site: 'shop.test',
};

export const statistics: ExportRow = {
	...basket,
	name: '_num_A1',
	domain: '.shop.test',
	provider: 'Numbers',
	category: 'analytics',
	function: 'visitor-id',
	purpose: 'Lets Numbers recognise your browser on later visits, to count visitors.',
	consent: 'required',
	lifetime: '2 years',
	lifetimeSeconds: 63_072_000,
	evidence: [
		{
			source: 'catalogue',
			speaker: 'Glassjar’s catalogue',
			ground: 'distinctive-name',
			matched: '_num_*',
			category: 'analytics',
			confidence: 0.95,
			decided: true,
		},
	],
};

const text = fc.oneof(
	fc.string(),
	fc.string({ unit: 'grapheme' }),
	fc.constantFrom(
		'=1+1',
		'</td><script>alert(1)</script>',
		'|',
		'`',
		'__proto__',
		'[a](javascript:b)',
		'\u202e',
		'\0',
		'"',
		"'",
		'\r\n',
		'*',
		'\\*',
		'',
	),
);

const orNull = <Value>(some: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(some, { nil: null });

/** Rows as hostile as types allow. */
export const anyRow: fc.Arbitrary<ExportRow> = fc.record({
	name: text,
	domain: fc.constantFrom('www.shop.test', '.shop.test', '.ads.test', 'a.ads.test', '[::1]', '127.0.0.1', 'localhost', ''),
	path: text,
	party: fc.constantFrom('first' as const, 'third' as const),
	provider: text,
	service: orNull(text),
	category: fc.constantFrom(...categories),
	function: orNull(fc.oneof(text, fc.constantFrom(...functionCodes))),
	purpose: text,
	consent: fc.constantFrom('exempt' as const, 'required' as const, 'unclear' as const),
	lifetime: text,
	lifetimeSeconds: orNull<number>(fc.oneof(fc.integer({ min: 0, max: 34_560_000 }), fc.double({ noNaN: true }))),
	session: fc.boolean(),
	setBy: text,
	site: fc.constant('shop.test'),
	refused: fc.boolean(),
	evidence: fc.array(
		fc.record({
			source: fc.constant('catalogue' as const),
			speaker: text,
			ground: fc.constantFrom('distinctive-name' as const, 'clues' as const),
			matched: fc.oneof(text, fc.constantFrom('*', 'a*', '_ga_*', '*a*b*c*')),
			confidence: fc.constant(1),
			decided: fc.boolean(),
		}),
		{ maxLength: 2 },
	),
});
