import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Occasion } from '../../../lib/browser/asking/ask.ts';
import { askPolicyPage } from '../../../lib/browser/asking/ask-policy-page.ts';
import type { SiteAnswer } from '../../../lib/browser/asking/site-answer.ts';
import type { Fetched } from '../../../lib/browser/fetching/fetch-bounded.ts';

beforeEach(() => {
	fakeBrowser.reset();
	// No consent tool is in the page.
	Object.assign(fakeBrowser, { scripting: { executeScript: async () => [] } });
});

const now = Date.UTC(2026, 10, 23);
const policy = 'https://www.shop.test/cookies';
const table = `<h1>Cookies</h1><table><tr><th>Name<th>Purpose<tr><td>basket<td>Keeps what you chose.</table>`;
const mended = '<title>Back soon</title><h1>We are mending the shop</h1>';

/** Asks a site whose pages link to its policy; what is not named is not there. */
function ask(pages: Readonly<Record<string, string>>, before: readonly SiteAnswer[] = []): Promise<SiteAnswer> {
	const links = Object.keys(pages).map((href) => ({ href, text: 'Cookie policy' }));
	const page = 'https://www.shop.test/';
	const occasion: Occasion = { tabId: 1, page, site: 'shop.test', facts: { url: page, links }, before, now };
	return askPolicyPage(occasion, async (address): Promise<Fetched> => {
		const text = pages[address];
		return text === undefined ? { kind: 'failed', reason: 'not-found' } : { kind: 'fresh', text, address };
	});
}

test('a word that the site is being mended takes nothing of a policy that was read; one without names does', async () => {
	const found = await ask({ [policy]: table });
	expect(found).toMatchObject({ state: 'found', address: policy, manifest: { cookies: [{ name: 'basket' }] } });
	expect(await ask({ [policy]: mended }, [found])).toMatchObject({
		state: 'failed',
		failure: 'refused',
		manifest: found.manifest,
	});
	const bare = await ask({ [policy]: '<h1>Cookies</h1><p>We set none any more.</p>' }, [found]);
	expect(bare).toMatchObject({ state: 'none', address: policy });
	expect(bare).not.toHaveProperty('manifest');
});

test('where no policy was read before, a page of something else declares none', async () => {
	expect(await ask({ [policy]: mended })).toMatchObject({ state: 'none', address: policy });
});

test('of two pages that name no cookie, the one that speaks of cookies is the policy', async () => {
	const spoken = 'https://www.shop.test/legal/cookies';
	expect(await ask({ [policy]: mended, [spoken]: '<p>We use cookies.</p>' })).toMatchObject({ state: 'none', address: spoken });
});

test('a policy that gives no answer for once keeps its last one, though the page of privacy answers; one that is gone does not', async () => {
	const found = await ask({ [policy]: table });
	const privacy = 'https://www.shop.test/privacy';
	const links = [
		{ href: policy, text: 'Cookie policy' },
		{ href: privacy, text: 'Privacy' },
	];
	const again = (reason: 'timeout' | 'not-found') => {
		const page = 'https://www.shop.test/';
		const occasion: Occasion = { tabId: 1, page, site: 'shop.test', facts: { url: page, links }, before: [found], now };
		return askPolicyPage(occasion, async (address): Promise<Fetched> => {
			if (address === policy) return { kind: 'failed', reason };
			return { kind: 'fresh', text: '<h1>Privacy</h1><p>We use cookies.</p>', address };
		});
	};
	expect(await again('timeout')).toMatchObject({
		state: 'failed',
		failure: 'timeout',
		address: policy,
		manifest: found.manifest,
	});
	const gone = await again('not-found');
	expect(gone).toMatchObject({ state: 'none', address: privacy });
	expect(gone).not.toHaveProperty('manifest');
});
