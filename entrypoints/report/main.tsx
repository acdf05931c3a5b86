import { applyTheme } from '../../lib/browser/apply-theme.ts';
import { loadTranslator, sentencesOf } from '../../lib/browser/load-language.ts';
import { loadColumns } from '../../lib/browser/report-columns.ts';
import { readSettings, watchSettings } from '../../lib/browser/settings.ts';
import { tabInAddress } from '../../lib/browser/which-tab.ts';
import { startReport } from './report-desk.tsx';

const settings = await readSettings();
applyTheme(settings.theme);
watchSettings(({ theme }) => applyTheme(theme));
const t = await loadTranslator(settings);
await startReport({
	root: document.getElementById('app')!,
	tab: tabInAddress(location.href),
	t,
	sentences: sentencesOf(t),
	columns: await loadColumns(),
	keepHistory: settings.keepHistory,
});
