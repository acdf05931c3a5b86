/** @jsxImportSource preact */
// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { termGroups } from '../../components/pages/glossary-terms.ts';
import { RowDetails } from '../../components/RowDetails.tsx';
import { translator } from '../../lib/language/translate.ts';
import type { Row } from '../../lib/view/row.ts';
import { someRow } from '../view/some-row.ts';

const t = translator('en');
const places = new Set(termGroups.flatMap(({ id, terms }) => [id, ...terms.map((term) => term.id)]));

/** Where the words of a row lead: `Consent` → `consent`. */
function leads(row: Row): Map<string, string> {
	const root = document.createElement('div');
	render(<RowDetails row={row} t={t} />, root);
	const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href^="glossary.html#"]')];
	return new Map(links.map((link) => [link.textContent!, link.getAttribute('href')!.split('#')[1]!]));
}

test('every word that the glossary explains leads there: kind, party, consent, how long, attributes', () => {
	const found = leads({ ...someRow({ name: '_ga', category: 'analytics' }), beforeConsent: true, lifetime: { kind: 'session' } });
	expect(Object.fromEntries(found)).toEqual({
		Statistics: 'analytics',
		'first party': 'first-party',
		Consent: 'consent',
		'before consent': 'before-consent',
		Stays: 'session',
		Attributes: 'attributes',
	});
	for (const place of found.values()) expect(places).toContain(place);
});

test('what lasts, is kept apart or is guessed leads to words of its own', () => {
	const row = someRow({ name: 'x' });
	const found = leads({
		...row,
		cookie: { ...row.cookie, partition: { topLevelSite: 'https://shop.test' } },
		lifetime: { kind: 'until', until: 2e9, seconds: 9e6 },
		identity: { ...row.identity, kind: 'inferred', party: 'third' },
	});
	expect([found.get('Stays'), found.get('Partition'), found.get('How we know'), found.get('third party')]).toEqual([
		'persistent',
		'partitioned',
		'inferred',
		'third-party',
	]);
	for (const place of found.values()) expect(places).toContain(place);
});
