import { expect, test } from 'vitest';
import type { Occasion } from '../../../lib/browser/asking/ask.ts';
import { askWellKnown, stillStands, wellKnownAddress } from '../../../lib/browser/asking/ask-well-known.ts';
import type { SiteAnswer } from '../../../lib/browser/asking/site-answer.ts';
import type { Fetched, FetchOptions } from '../../../lib/browser/fetching/fetch-bounded.ts';
import { manifestErrorText } from '../../../lib/policy/manifest-error.ts';

const now = Date.UTC(2026, 10, 23);
const address = 'https://www.shop.test/.well-known/cookie-policy.json';
const manifest = (...cookies: unknown[]) => JSON.stringify({ manifestVersion: 1, publisher: { name: 'Shop' }, cookies });
const good = manifest({ name: 'basket', category: 'necessary' });

function occasion(before: readonly SiteAnswer[] = [], at = now): Occasion {
	return { tabId: 1, page: 'https://www.shop.test/tea', site: 'shop.test', facts: undefined, before, now: at };
}

/** Asks a server that answers so, and counts how often it was asked. */
async function ask(fetched: Fetched | string, on: Occasion = occasion()) {
	const asked: { address: string; options: FetchOptions }[] = [];
	const answer = await askWellKnown(on, async (where, options) => {
		asked.push({ address: where, options });
		return typeof fetched === 'string' ? { kind: 'fresh', text: fetched, address: where, etag: '"1"' } : fetched;
	});
	return { answer, asked, texts: answer.errors.map(manifestErrorText) };
}

test('a manifest is found, speaks for its own site alone, and need not be asked for again for an hour', async () => {
	const wide = JSON.stringify({ ...JSON.parse(good), scope: ['*.bank.test'], signs: [['cookie:a']] });
	const { answer, asked } = await ask(wide);
	expect(asked[0]).toMatchObject({ address, options: { limit: 2_000_000, accept: 'application/json' } });
	expect(answer).toMatchObject({ state: 'found', address, etag: '"1"', freshUntil: now + 3_600_000 });
	expect(answer.manifest?.scope).toEqual(['*.shop.test']);
	expect(answer.manifest).not.toHaveProperty('signs');
});

test('an answer that still stands is not asked for; afterwards its ETag is', async () => {
	const { answer } = await ask({ kind: 'fresh', text: good, address, etag: '"1"', maxAge: 60 });
	const again = await ask(good, occasion([answer], now + 59_000));
	expect(again.asked).toEqual([]);
	expect(again.answer).toBe(answer);
	const later = await ask({ kind: 'unchanged', maxAge: 60 }, occasion([answer], now + 61_000));
	expect(later.asked[0]?.options.etag).toBe('"1"');
	expect(later.answer).toMatchObject({ state: 'found', at: now + 61_000, freshUntil: now + 121_000, manifest: answer.manifest });
});

const blog = (before: readonly SiteAnswer[], at: number): Occasion => ({
	...occasion(before, at),
	page: 'https://blog.shop.test/',
});

test('one manifest is a site’s: it is asked for where it was found, until that has none, and by its own hosts only', async () => {
	const { answer } = await ask({ kind: 'fresh', text: good, address, maxAge: 60 });
	expect(await ask(good, blog([answer], now + 59_000))).toMatchObject({ asked: [], answer });
	const later = await ask({ kind: 'unchanged' }, blog([answer], now + 61_000));
	expect(later.asked[0]?.address).toBe(address);
	const gone = await ask({ kind: 'failed', reason: 'not-found' }, blog([answer], now + 61_000));
	expect(gone.answer).toMatchObject({ state: 'none', address });
	expect(wellKnownAddress(blog([gone.answer], now + 62_000))).toBe('https://blog.shop.test/.well-known/cookie-policy.json');

	const narrow = await ask(JSON.stringify({ ...JSON.parse(good), scope: ['www.shop.test'] }));
	expect(wellKnownAddress(blog([narrow.answer], now + 1))).toBe('https://blog.shop.test/.well-known/cookie-policy.json');
	const linked = { ...blog([answer], now), facts: { url: '', links: [], manifestLink: 'https://blog.shop.test/own.json' } };
	expect(wellKnownAddress(linked)).toBe('https://blog.shop.test/own.json');
});

test('an answer stands at its own address and in its own time, not when a clock was wrong', async () => {
	const { answer } = await ask({ kind: 'fresh', text: good, address, maxAge: 60 });
	expect(stillStands(answer, address, now + 59_000)).toBe(true);
	expect(stillStands(answer, address, now + 60_000)).toBe(false);
	expect(stillStands(answer, address, now - 86_400_000)).toBe(false);
	expect(stillStands(answer, 'https://blog.shop.test/.well-known/cookie-policy.json', now)).toBe(false);
	expect(stillStands(undefined, address, now)).toBe(false);
});

test('no file is no manifest, and so is a page that answers for every address', async () => {
	for (const none of [{ kind: 'failed', reason: 'not-found' } as const, '<!doctype html><title>Shop</title>', ' \n<html>']) {
		const { answer } = await ask(none);
		expect(answer).toMatchObject({ state: 'none', errors: [], freshUntil: now + 86_400_000 });
		expect(answer).not.toHaveProperty('manifest');
	}
});

test('what is broken is said with its place, and the last good one stays', async () => {
	const { answer: before } = await ask({ kind: 'fresh', text: good, address, maxAge: 0 });
	const broken = async (text: string) => ask(text, occasion([before], now + 1_000));
	const cases: [text: string, fault: RegExp][] = [
		['not json', /^line 1, column 1: not JSON/],
		['{"manifestVersion": 1, "publisher"', /^line 1, column \d+: not JSON/],
		['[1, 2]', /^expected an object, found a list/],
		['{"manifestVersion": 9}', /^manifestVersion: version 9 is not known/],
		['['.repeat(100_000), /not JSON/],
		[' '.repeat(2_000_001), /^longer than 2000000 characters/],
	];
	for (const [text, fault] of cases) {
		const { answer, texts } = await broken(text);
		expect(texts[0]).toMatch(fault);
		expect(answer).toMatchObject({ state: 'failed', failure: 'refused', manifest: before.manifest });
	}
	const { answer } = await ask(
		{ kind: 'failed', reason: 'other-site', detail: 'https://evil.test/' },
		occasion([before], now + 1_000),
	);
	expect(answer).toMatchObject({
		state: 'failed',
		failure: 'other-site',
		detail: 'https://evil.test/',
		manifest: before.manifest,
	});
});

test('of a manifest with bad entries the good ones are kept and the bad ones named', async () => {
	const { answer, texts } = await ask(manifest({ name: 'a', category: 'Necesary' }, { name: 'basket' }, { name: '__proto__' }));
	expect(answer.manifest?.cookies.map(({ name }) => name)).toEqual(['basket', '__proto__']);
	expect(texts).toEqual([expect.stringContaining('cookies[0].category: unknown "Necesary"')]);
});

test('HTML in every field stays text', async () => {
	const html = '<img src=x onerror=alert(1)>';
	const { answer } = await ask(
		JSON.stringify({
			manifestVersion: 1,
			publisher: { name: html },
			cookies: [{ name: 'a', service: html, purpose: { en: html } }],
		}),
	);
	expect(answer.manifest).toMatchObject({ publisher: { name: html }, cookies: [{ service: html, purpose: { en: html } }] });
});

test('a page in the clear is not asked', async () => {
	const { answer, asked } = await ask(good, { ...occasion(), page: 'http://www.shop.test/' });
	expect(asked).toEqual([]);
	expect(answer).toMatchObject({ state: 'failed', failure: 'insecure' });
});

test('that there was nothing holds for views that ask by themselves, not for who presses the button', async () => {
	const { answer } = await ask({ kind: 'failed', reason: 'not-found' });
	expect([stillStands(answer, address, now + 1000, true), stillStands(answer, address, now + 1000)]).toEqual([true, false]);
});

test('a page where the manifest was takes nothing of what is held, and says what is wrong', async () => {
	const { answer } = await ask({ kind: 'fresh', text: good, address, maxAge: 60 });
	const mending = await ask('<!doctype html><p>We are back soon.</p>', occasion([answer], now + 61_000));
	expect(mending.answer).toMatchObject({ state: 'failed', failure: 'refused', manifest: answer.manifest });
	expect(mending.texts[0]).toMatch(/JSON/);
	const never = await ask('<!doctype html><p>We are back soon.</p>');
	expect(never.answer).toMatchObject({ state: 'none' });
});
