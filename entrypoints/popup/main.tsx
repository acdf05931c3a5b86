import { isToolbarPopup } from '../../lib/browser/side-panel.ts';
import { tabOfPage } from '../../lib/browser/which-tab.ts';
import { startPanel } from './start-panel.tsx';

await startPanel(isToolbarPopup() ? 'popup' : 'page', async (onTab) => onTab(await tabOfPage()));
