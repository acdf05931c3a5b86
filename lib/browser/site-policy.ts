import { addressOf } from '../cookie/address.ts';
import { registrableDomain } from '../cookie/site.ts';
import { manifestAddress } from '../sources/well-known.ts';
import { browser } from './api.ts';
import type { Occasion } from './ask.ts';
import { askConsentTool } from './ask-consent-tool.ts';
import { askPolicyPage, policyAddresses } from './ask-policy-page.ts';
import { askVendors, vendorsToAsk } from './ask-vendors.ts';
import { askWellKnown } from './ask-well-known.ts';
import { readPageFacts } from './page-facts.ts';
import { readSettings } from './settings.ts';
import { type Question, questions, type SiteAnswer } from './site-answer.ts';
import { keepAnswers, loadAnswers } from './site-store.ts';

/** What to ask a site for. Everything that is not named is left alone. */
export type Wish = { readonly [Each in Question]?: boolean };

/** What asking would send, so that the interface can say it before. */
export interface RequestPlan {
	readonly question: Question;
	/** Addresses that would be asked, in order; at most these, and of a policy no more than needed. Empty: nothing is sent, it is read in the page. */
	readonly addresses: readonly string[];
	/** The last answer still stands; nothing would be sent. */
	readonly kept: boolean;
}

/** Milliseconds for which a site that failed to answer is not asked unasked. */
const pauseAfterFailure = 600_000;

const askers: { readonly [Each in Question]: (occasion: Occasion) => Promise<SiteAnswer> } = {
	wellKnown: (occasion) => askWellKnown(occasion),
	consentTool: (occasion) => askConsentTool(occasion),
	policyPage: (occasion) => askPolicyPage(occasion),
	vendors: (occasion) => askVendors(occasion),
};

/**
 * Asks the site in a tab for its own word, as the user wished, and keeps what it says: on this device by site, for private windows in memory. One answer a question, also
 * where asking failed. Throws only where the tab shows no site.
 */
export async function askSite(tabId: number, wish: Wish): Promise<readonly SiteAnswer[]> {
	const { occasion, isPrivate } = await occasionOf(tabId);
	const answers = await Promise.all(questions.filter((each) => wish[each]).map((each) => askers[each](occasion)));
	await keepAnswers(occasion.site, isPrivate, answers);
	return answers;
}

/** What {@link askSite} would ask whom, found out without asking anybody. */
export async function describeRequest(tabId: number, wish: Wish): Promise<readonly RequestPlan[]> {
	const { occasion } = await occasionOf(tabId);
	return Promise.all(
		questions
			.filter((each) => wish[each])
			.map(async (question) => ({
				question,
				addresses: await addressesOf(question, occasion),
				kept: occasion.before.some((each) => each.question === question && (each.freshUntil ?? 0) > occasion.now),
			})),
	);
}

/** Asks for the site's manifest if the user has chosen that it always is; not in private windows. For views, when they open. */
export async function askOnLooking(tabId: number): Promise<void> {
	const { wellKnown } = await readSettings();
	if (wellKnown !== 'always') return;
	const tab = await browser.tabs.get(tabId);
	const address = addressOf(tab.url ?? '');
	if (tab.incognito || !address) return;
	const last = (await loadAnswers(registrableDomain(address.host), false)).find(({ question }) => question === 'wellKnown');
	if (last?.state === 'failed' && Date.now() - last.at < pauseAfterFailure) return;
	await askSite(tabId, { wellKnown: true });
}

async function occasionOf(tabId: number): Promise<{ occasion: Occasion; isPrivate: boolean }> {
	const [tab, facts] = await Promise.all([browser.tabs.get(tabId), readPageFacts(tabId)]);
	const page = tab.url ?? '';
	const address = addressOf(page);
	if (!address) throw new Error('this tab shows no site');
	const site = registrableDomain(address.host);
	const before = await loadAnswers(site, tab.incognito);
	return { occasion: { tabId, page, site, facts, before, now: Date.now() }, isPrivate: tab.incognito };
}

async function addressesOf(question: Question, occasion: Occasion): Promise<readonly string[]> {
	switch (question) {
		case 'wellKnown':
			return [manifestAddress(occasion.page, occasion.facts?.manifestLink)].filter((each) => each !== undefined);
		case 'policyPage':
			return policyAddresses(occasion);
		case 'consentTool':
			return [];
		case 'vendors':
			return (await vendorsToAsk(occasion)).map(({ disclosureUrl }) => disclosureUrl);
	}
}
