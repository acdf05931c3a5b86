import { expect, test } from 'vitest';
import type { Occasion } from '../../../lib/browser/asking/ask.ts';
import { askVendors } from '../../../lib/browser/asking/ask-vendors.ts';
import type { SiteAnswer } from '../../../lib/browser/asking/site-answer.ts';
import type { Fetched } from '../../../lib/browser/fetching/fetch-bounded.ts';

const vendor = (id: number, name: string) => ({
	id,
	provider: { name },
	purposes: [1],
	legitimateInterests: [],
	specialPurposes: [],
	disclosureUrl: `https://${name}.test/d.json`,
});
const discloses = (identifier: string, purposes = [1, 3]) =>
	JSON.stringify({ disclosures: [{ identifier, type: 'cookie', maxAgeSeconds: 86_400, domains: ['*'], purposes }] });

/** Asks vendors by name; each answers with its text, or not at all. */
async function ask(answers: Readonly<Record<string, string | undefined>>, before: readonly SiteAnswer[] = []) {
	const occasion: Occasion = { tabId: 1, page: 'https://shop.test/', site: 'shop.test', facts: undefined, before, now: 1 };
	const fetch = async (address: string): Promise<Fetched> => {
		const text = answers[new URL(address).hostname.replace('.test', '')];
		return text === undefined ? { kind: 'failed', reason: 'timeout' } : { kind: 'fresh', text, address };
	};
	return askVendors(occasion, fetch, async () => Object.keys(answers).map((name, index) => vendor(index + 1, name)));
}
const declared = ({ manifest }: SiteAnswer) =>
	manifest?.cookies.map(({ name, provider, consent }) => [provider?.name, name, consent]);

test('each vendor’s word is taken as its own; without purpose 1 no consent is needed', async () => {
	const answer = await ask({ alpha: discloses('alpha_id'), beta: discloses('beta_id', [3]) });
	expect(answer).toMatchObject({ state: 'found', services: 2, dropped: 0, errors: [] });
	expect(declared(answer)).toEqual([
		['alpha', 'alpha_id', 'required'],
		['beta', 'beta_id', 'exempt'],
	]);
});

test('of a vendor that does not answer, or not well, what it said before stays', async () => {
	const first = await ask({ alpha: discloses('alpha_id'), beta: discloses('beta_id') });
	const later = await ask({ alpha: discloses('alpha_new'), beta: undefined }, [first]);
	expect(declared(later)?.map(([, name]) => name)).toEqual(['alpha_new', 'beta_id']);
	expect(later.unanswered).toEqual(['beta']);
	const broken = await ask({ alpha: discloses('alpha_new'), beta: '{"disclosures": 7}' }, [first]);
	expect(declared(broken)?.map(([, name]) => name)).toEqual(['alpha_new', 'beta_id']);
	expect(broken.errors).toMatchObject([{ place: 'beta: disclosures', code: 'wrong-type' }]);
	const none = await ask({ alpha: undefined, beta: 'no JSON' }, [first]);
	expect(none).toMatchObject({ state: 'failed', failure: 'unreachable', manifest: first.manifest });
});

test('nobody to ask is an answer, too', async () => {
	expect(await ask({})).toMatchObject({ state: 'none' });
	const before = await ask({ alpha: discloses('alpha_id') });
	expect(await ask({}, [before])).toBe(before);
});
