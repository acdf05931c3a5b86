import { render } from 'preact';
import { GlossaryPage } from '../../components/pages/GlossaryPage.tsx';
import { applyTheme } from '../../lib/browser/apply-theme.ts';
import { loadTranslator } from '../../lib/browser/load-language.ts';
import { readSettings } from '../../lib/browser/settings.ts';

const settings = await readSettings();
const t = await loadTranslator(settings);
applyTheme(settings.theme);
document.title = `${t('glossary.title')} · Glassjar`;
render(<GlossaryPage t={t} />, document.getElementById('app')!);

// The browser looked for the anchor before there was anything to find.
const { hash } = location;
if (hash) location.replace(hash);
