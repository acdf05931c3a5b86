import { render } from 'preact';
import { Popup, type PopupState } from '../../components/Popup.tsx';
import { browser } from '../../lib/browser/api.ts';
import { applyTheme } from '../../lib/browser/apply-theme.ts';
import { loadTranslator, sentencesOf } from '../../lib/browser/load-language.ts';
import { allSites, lookAt } from '../../lib/browser/look.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { watchTab } from '../../lib/browser/watch-tab.ts';
import { exportRow } from '../../lib/view/export-row.ts';

const settings = await readSettings();
const t = await loadTranslator(settings);
const sentences = sentencesOf(t);
applyTheme(settings.theme);
const root = document.getElementById('app')!;

let state: PopupState = { kind: 'loading' };
const show = (next: PopupState) => {
	state = next;
	document.documentElement.dataset.state = next.kind;
	render(<Popup state={next} t={t} sentences={sentences} onAllow={allow} />, root);
};

async function allow(): Promise<void> {
	if (await browser.permissions.request(allSites)) await refresh();
}

/** The tab to look at: the one named in the address, for windows of its own and for tests, else the active one. */
async function findTab(): Promise<number | undefined> {
	const named = new URLSearchParams(location.search).get('tab');
	if (named !== null) return Number(named);
	return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
}

const tab = findTab();
async function refresh(): Promise<void> {
	try {
		const id = await tab;
		show(id === undefined ? { kind: 'uninspectable' } : await lookAt(id));
	} catch (error) {
		show({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
	}
}

show(state);
await refresh();
const id = await tab;
if (id !== undefined) watchTab(id, () => void refresh());

/** For the developer tools' console, for scripts and tests: the rows on show, as data. */
Object.assign(globalThis, {
	glassjar: {
		rows: () =>
			state.kind === 'view'
				? state.view.stored.map((row) => exportRow(row, state.kind === 'view' ? state.view.site : '', t, sentences))
				: [],
	},
});
