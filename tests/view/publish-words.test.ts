import { expect, test } from 'vitest';
import { toHtml } from '../../lib/export/html.ts';
import { lifetimeWords } from '../../lib/language/lifetime-words.ts';
import { translator } from '../../lib/language/translate.ts';
import { readPolicyPage } from '../../lib/sources/policy-page/read-policy-page.ts';
import { publishWords } from '../../lib/view/publish-words.ts';
import { basket, statistics } from '../export/rows.ts';
import { localeTags, readLocale } from '../language/read-locales.ts';

const day = 86_400;
const rows = [
	{ ...basket, name: 'basket', category: 'necessary', lifetimeSeconds: 14 * day },
	{ ...basket, name: 'sid', category: 'necessary', lifetimeSeconds: null, session: true },
	{ ...basket, name: 'shown_language', category: 'functional', lifetimeSeconds: 182 * day },
	{ ...statistics, lifetimeSeconds: 730 * day },
	{ ...statistics, name: '_fbp', category: 'advertising', lifetimeSeconds: 90 * day, evidence: [] },
] as const;

test.each(['en', ...localeTags])('a policy that is published in %s says to whoever reads it what was seen', (tag) => {
	const t = translator(tag, tag === 'en' ? undefined : readLocale(tag));
	const said = rows.map((row) => ({
		...row,
		lifetime: row.lifetimeSeconds === null ? t('lifetime.session') : lifetimeWords(row.lifetimeSeconds, tag),
	}));
	const html = toHtml(said, { site: 'shop.test', at: '2026-11-23' }, publishWords(t, 'ltr'));
	const { manifest } = readPolicyPage(html, { url: 'https://www.shop.test/cookies', now: '2026-11-23' });
	const read = manifest.cookies.map(({ name, category, provider, retention }) => [name, category, provider?.name, retention]);
	expect(read).toEqual([
		['basket', 'necessary', basket.provider, expect.stringMatching(/^P(?:14D|2W)$/)],
		['sid', 'necessary', basket.provider, 'session'],
		['shown_language', 'functional', basket.provider, 'P6M'],
		['_num_*', 'analytics', statistics.provider, 'P2Y'],
		['_fbp', 'advertising', statistics.provider, expect.stringMatching(/^P(?:3M|90D)$/)],
	]);
});
