import type { RequestPlan } from '../../lib/browser/asking/site-policy.ts';
import { startOptions } from './options-desk.tsx';

await startOptions(document.getElementById('app')!);

/** For the developer tools' console, for scripts and tests: what the other pages' buttons do. */
Object.assign(globalThis, {
	glassjar: {
		askSite: async (tab: number, wish: object, said?: readonly RequestPlan[]) =>
			(await import('../../lib/browser/asking/site-policy.ts')).askSite(tab, wish, said),
		describeRequest: async (tab: number, wish: object) =>
			(await import('../../lib/browser/asking/site-policy.ts')).describeRequest(tab, wish),
		consentTools: async (tab: number) => (await import('../../lib/browser/asking/consent-tools.ts')).readTabConsentTools(tab),
		updateLists: async () => (await import('../../lib/browser/lists/subscriptions.ts')).updateAll(),
	},
});
