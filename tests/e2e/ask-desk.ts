import type { SiteAnswer } from '../../lib/browser/asking/site-answer.ts';
import type { RequestPlan } from '../../lib/browser/asking/site-policy.ts';
import { type BrowserSession, type ExtensionPage, type Tab, until } from '../../scripts/browsers/browser-session.ts';

/** The options page, whose console can do what other pages' buttons do. */
export async function openDesk(session: BrowserSession): Promise<ExtensionPage> {
	const desk = await session.extensionPage('options.html');
	await until('the options', () => desk.evaluate<boolean>('document.documentElement.dataset.state === "ready"'));
	return desk;
}

type Wish = Partial<Record<SiteAnswer['question'], boolean>>;

/** @param said what the user was told before, where that binds */
export const askSite = (desk: ExtensionPage, tab: Tab, wish: Wish, said?: readonly RequestPlan[]) =>
	desk.evaluate<SiteAnswer[]>(`glassjar.askSite(${tab.id}, ${JSON.stringify(wish)}, ${JSON.stringify(said) ?? 'undefined'})`);

export const describeRequest = (desk: ExtensionPage, tab: Tab, wish: Wish) =>
	desk.evaluate<RequestPlan[]>(`glassjar.describeRequest(${tab.id}, ${JSON.stringify(wish)})`);
