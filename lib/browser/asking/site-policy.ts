import { addressOf } from '../../cookie/address.ts';
import { registrableDomain } from '../../cookie/site.ts';
import { browser } from '../api.ts';
import { type Fetch, fetchBounded } from '../fetching/fetch-bounded.ts';
import { readSettings } from '../settings.ts';
import { beforeOf, type Occasion } from './ask.ts';
import { askConsentTool } from './ask-consent-tool.ts';
import { askPolicyPage, policyAddresses } from './ask-policy-page.ts';
import { askVendors, vendorsToAsk } from './ask-vendors.ts';
import { askWellKnown, stillStands, wellKnownAddress } from './ask-well-known.ts';
import { onlyTo } from './only-to.ts';
import { readPageFacts } from './page-facts.ts';
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

const askers: { readonly [Each in Question]: (occasion: Occasion, fetch: Fetch) => Promise<SiteAnswer> } = {
	wellKnown: askWellKnown,
	consentTool: (occasion) => askConsentTool(occasion),
	policyPage: askPolicyPage,
	vendors: askVendors,
};

/**
 * Asks the site in a tab for its own word, as the user wished, and keeps what it says: on this device by site, for private windows in memory. One answer a question, also
 * where asking failed. Throws only where the tab shows no site.
 *
 * @param said what the user was told before, by {@link describeRequest}: nobody else is asked. The page may have changed since; a question that would now go to others
 * only is not put, and has no answer
 * @param unasked a view asks by itself
 */
export async function askSite(
	tabId: number,
	wish: Wish,
	said?: readonly RequestPlan[],
	unasked = false,
): Promise<readonly SiteAnswer[]> {
	const { occasion: here, isPrivate } = await occasionOf(tabId);
	const occasion = { ...here, unasked };
	const ask = async (question: Question) => {
		if (!said) return askers[question](occasion, fetchBounded);
		const told = onlyTo(said.find((plan) => plan.question === question)?.addresses ?? []);
		const answer = await askers[question](occasion, told.fetch);
		return told.refusedAll() ? [] : answer;
	};
	const answers = (await Promise.all(questions.filter((each) => wish[each]).map(ask))).flat();
	await keepAnswers(occasion.site, isPrivate, answers);
	return answers;
}

/** What {@link askSite} would ask whom, found out without asking anybody. */
export async function describeRequest(tabId: number, wish: Wish): Promise<readonly RequestPlan[]> {
	const { occasion } = await occasionOf(tabId);
	return Promise.all(
		questions
			.filter((each) => wish[each])
			.map(async (question) => {
				const addresses = await addressesOf(question, occasion);
				return { question, addresses, kept: stillStands(beforeOf(occasion, question), addresses[0], occasion.now) };
			}),
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
	await askSite(tabId, { wellKnown: true }, undefined, true);
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
			return [wellKnownAddress(occasion)].filter((each) => each !== undefined);
		case 'policyPage':
			return policyAddresses(occasion);
		case 'consentTool':
			return [];
		case 'vendors':
			return (await vendorsToAsk(occasion)).map(({ disclosureUrl }) => disclosureUrl);
	}
}
