import { expect, test } from 'vitest';
import { identify } from '../../lib/knowledge/identify.ts';
import { inLanguage, purposeOf } from '../../lib/knowledge/purpose.ts';
import { compileManifest } from '../../lib/policy/compile-manifest.ts';
import { makeKnowledge, nothingElse } from './make-knowledge.ts';

const knowledge = makeKnowledge(
	'## count: Count & Co $&\n_count visitor-id P1Y first\n## php: PHP\nkind: software\n_phpx session - first\n',
);
const ask = (name: string, user: Parameters<typeof compileManifest>[0][] = []) =>
	identify({ name, domain: 'shop.test', site: 'shop.test' }, nothingElse, { knowledge, user: user.map(compileManifest) });

test('the function’s sentence names whoever receives the data, signs of replacement included', () => {
	expect(purposeOf(ask('_count'), 'shop.test')).toBe(
		'Lets Count & Co $& recognise your browser on later visits, to count visitors.',
	);
});

test('software that the site runs itself receives nothing: the sentence names the site', () => {
	expect(purposeOf(ask('_phpx'), 'shop.test')).toContain('your visit to shop.test together');
});

test('a publisher’s own words go before the function’s sentence', () => {
	const manifest = {
		publisher: { name: 'P' },
		cookies: [{ name: '_count', function: 'visitor-id' as const, purpose: { en: 'Counts.', fr: 'Compte.' } }],
	};
	expect(purposeOf(ask('_count', [manifest]), 'shop.test', 'fr-CA')).toBe('Compte.');
});

test('another language’s sentences come from whoever speaks it', () => {
	expect(purposeOf(ask('_count'), 'shop.test', 'de', () => '{provider} zählt.')).toBe('Count & Co $& zählt.');
	expect(purposeOf(ask('zz'), 'shop.test')).toBe('What shop.test uses it for is not known.');
});

test('words are chosen by exact language, base, another region, English, any', () => {
	const texts = { 'pt-BR': 'brasil', en: 'english', fr: 'français', 'zh-Hans': '简体' };
	expect(inLanguage(texts, 'PT-br')).toBe('brasil');
	expect(inLanguage(texts, 'fr-CA')).toBe('français');
	expect(inLanguage(texts, 'pt')).toBe('brasil');
	expect(inLanguage(texts, 'pt-PT')).toBe('brasil');
	expect(inLanguage(texts, 'zh-TW')).toBe('简体');
	expect(inLanguage(texts, 'de')).toBe('english');
	expect(inLanguage({ sv: 'svenska' }, 'de')).toBe('svenska');
	expect(inLanguage({ de: '  ' }, 'de')).toBeUndefined();
});
