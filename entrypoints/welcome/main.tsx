import { render } from 'preact';
import { WelcomePage } from '../../components/pages/WelcomePage.tsx';
import { browser } from '../../lib/browser/api.ts';
import { applyTheme } from '../../lib/browser/apply-theme.ts';
import { readFirstRun, watchFirstRun } from '../../lib/browser/first-run.ts';
import { loadTranslator } from '../../lib/browser/load-language.ts';
import { allSites } from '../../lib/browser/looking/look.ts';
import { readSettings } from '../../lib/browser/settings.ts';

const settings = await readSettings();
const t = await loadTranslator(settings);
applyTheme(settings.theme);
document.title = t('welcome.title');
const root = document.getElementById('app')!;

async function show(): Promise<void> {
	const state = await readFirstRun();
	render(<WelcomePage state={state} t={t} onAllow={allow} onOptions={() => void browser.runtime.openOptionsPage()} />, root);
}

/** Must ask at once: browsers show the question only in the moment of a click. */
async function allow(): Promise<void> {
	await browser.permissions.request(allSites);
	await show();
}

await show();
watchFirstRun(() => void show());
