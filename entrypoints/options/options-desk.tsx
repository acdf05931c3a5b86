import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { OptionsActions, OptionsState } from '../../components/options/options-state.ts';
import { sayFailure } from '../../components/options/say-failure.ts';
import { applyTheme } from '../../lib/browser/apply-theme.ts';
import { foundIn } from '../../lib/browser/asking/site-answer.ts';
import { forgetSite, keptSites } from '../../lib/browser/asking/site-store.ts';
import { forgetHistory } from '../../lib/browser/history.ts';
import { loadSubscriptions } from '../../lib/browser/lists/subscription-store.ts';
import * as lists from '../../lib/browser/lists/subscriptions.ts';
import { loadTranslator } from '../../lib/browser/load-language.ts';
import { watchSources } from '../../lib/browser/looking/load-sources.ts';
import { readSettings, watchSettings, writeSetting } from '../../lib/browser/settings.ts';

/** Files longer than this are no list; they are not read into memory. */
const longestFile = 20_000_000;

/** Shows the options, and keeps what is shown true: other pages and the background change the same things. */
export async function startOptions(root: HTMLElement): Promise<void> {
	let state: OptionsState = await load();
	let spoken = state.choices.language;
	let t = await loadTranslator(state.choices);

	const show = (more: Partial<OptionsState> = {}) => {
		state = { ...state, ...more };
		document.title = t('options.title');
		applyTheme(state.choices.theme);
		render(<OptionsPage state={state} actions={actions} t={t} />, root);
	};
	const refresh = async (more: Partial<OptionsState> = {}) => {
		const fresh = await load();
		const { language } = fresh.choices;
		if (language !== spoken) {
			spoken = language;
			t = await loadTranslator(fresh.choices);
		}
		show({ ...fresh, ...more });
	};
	/** What fails unforeseen is said as well, in the browser's own words. */
	const run = (task: () => Promise<Partial<OptionsState> | undefined>) => {
		task().then(
			(more) => refresh({ busy: undefined, ...more }),
			(error: unknown) => show({ busy: undefined, done: error instanceof Error ? error.message : String(error) }),
		);
	};
	const add = (adding: Promise<lists.Added>) => {
		show({ busy: 'new', refusal: undefined, done: undefined });
		run(async () => {
			const added = await adding;
			if (added.kind === 'refused') return { refusal: { reason: sayFailure(added, t), errors: added.errors } };
			const { title, entries } = added.subscription;
			return { done: t('lists.added', { title, count: entries }) };
		});
	};

	const actions: OptionsActions = {
		choose: (name, value) => run(async () => void (await writeSetting(name, value))),
		addAddress: (address) => {
			if (/^https?:\/\/./i.test(address)) add(lists.addByAddress(address));
			else show({ refusal: { reason: t('lists.refused.no-address'), errors: [] } });
		},
		addFile: (file) => {
			const refused: lists.Added = { kind: 'refused', reason: 'too-large', errors: [] };
			add(file.size > longestFile ? Promise.resolve(refused) : file.text().then((text) => lists.addFile(file.name, text)));
		},
		update: ({ id, title }) => {
			show({ busy: id, done: undefined });
			run(async () => {
				await lists.updateSubscription(id);
				const failed = (await loadSubscriptions()).find((each) => each.id === id)?.failure;
				return { done: failed ? t('lists.failed') : t('lists.updated', { title }) };
			});
		},
		turn: ({ id }, on) => run(async () => void (await lists.switchSubscription(id, on))),
		move: ({ id }, by) => run(async () => void (await lists.moveSubscription(id, by))),
		remove: ({ id, title }) =>
			run(async () => {
				await lists.removeSubscription(id);
				return { done: t('lists.removed', { title }) };
			}),
		forgetSite: (site) =>
			run(async () => {
				await forgetSite(site);
				return { done: t('said.forgotten', { site }) };
			}),
		forgetAllSites: () =>
			run(async () => {
				await Promise.all(state.said.map(({ site }) => forgetSite(site)));
				return { done: t('said.forgottenAll') };
			}),
		forgetHistory: () =>
			run(async () => {
				await forgetHistory();
				return { done: t('options.forgetHistory.done') };
			}),
	};

	show();
	document.documentElement.dataset.state = 'ready';
	const follow = () => {
		refresh().catch((error: unknown) => console.error('Glassjar: the options', error));
	};
	watchSources(follow);
	watchSettings(follow);
}

async function load(): Promise<Pick<OptionsState, 'choices' | 'lists' | 'said'>> {
	const [choices, subscriptions, sites] = await Promise.all([readSettings(), loadSubscriptions(), keptSites()]);
	const said = sites.map(({ site, answers }) => ({
		site,
		answers: answers.map((answer) => ({ ...answer, found: foundIn(answer) })),
	}));
	return { choices, lists: subscriptions, said };
}
