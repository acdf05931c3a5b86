import { render } from 'preact';
import { Panel, type PanelState } from '../../components/Panel.tsx';
import type { PanelActions } from '../../components/panel-actions.ts';
import { applyTheme } from '../../lib/browser/apply-theme.ts';
import { askerOnLooking } from '../../lib/browser/asking/asker-on-looking.ts';
import { loadTranslator, sentencesOf } from '../../lib/browser/load-language.ts';
import { liveLook } from '../../lib/browser/looking/live-look.ts';
import { lookAt } from '../../lib/browser/looking/look.ts';
import { readSettings, watchSettings } from '../../lib/browser/settings.ts';
import { exportRow } from '../../lib/view/export-row.ts';
import { type Place, panelActions } from './panel-actions.ts';

/**
 * Shows the panel for whatever tab it is told, live. Looking starts at once, beside the reading of settings and language: nothing waits for
 * what it does not need.
 *
 * @param tabs tells the tab to show, once or whenever it is another one
 */
export async function startPanel(place: Place, tabs: (onTab: (tab: number | undefined) => void) => unknown): Promise<void> {
	const page = document.documentElement;
	page.dataset.place = place;
	const root = document.getElementById('app')!;
	const actions: PanelActions = panelActions(place);
	let state: PanelState = { kind: 'loading' };
	let draw: (() => void) | undefined;
	const show = (next: PanelState) => {
		state = next;
		draw?.();
	};

	const inSight = askerOnLooking();
	let stop: (() => void) | undefined;
	tabs((tab) => {
		stop?.();
		stop = undefined;
		if (tab === undefined) show({ kind: 'uninspectable' });
		else {
			stop = liveLook(tab, (look) => {
				show(look.kind === 'view' ? { ...look, tab } : look);
				if (look.kind === 'view') inSight(tab, look.view.site);
			});
		}
	});

	const settings = await readSettings();
	applyTheme(settings.theme);
	const t = await loadTranslator(settings);
	const sentences = sentencesOf(t);
	draw = () => {
		page.dataset.state = state.kind;
		render(<Panel state={state} grouping={settings.grouping} t={t} sentences={sentences} actions={actions} />, root);
		markFirstRow(root);
	};
	publish(() => (state.kind === 'view' ? state.view : undefined));
	// What comes soon was never loading: painting it would only put off the list.
	if (state.kind !== 'loading') draw();
	setTimeout(() => {
		if (state.kind === 'loading') draw?.();
	}, patience);
	watchSettings(({ theme, language }) => {
		applyTheme(theme);
		if (language !== settings.language) location.reload();
	});

	/** For the developer tools' console, for scripts and tests: the rows on show, as data. */
	function publish(view: () => Extract<PanelState, { kind: 'view' }>['view'] | undefined): void {
		const exported = (kind: 'stored' | 'refused') => {
			const seen = view();
			return seen ? seen[kind].map((row) => exportRow(row, seen, t, sentences)) : [];
		};
		Object.assign(globalThis, { glassjar: { rows: () => exported('stored'), refused: () => exported('refused'), look: lookAt } });
	}
}

/** Milliseconds after which waiting is worth a word. */
const patience = 150;

/** What `npm run bench` measures: when the first row was in the document. */
function markFirstRow(root: HTMLElement): void {
	if (performance.getEntriesByName('first-row').length === 0 && root.querySelector('.row')) performance.mark('first-row');
}
