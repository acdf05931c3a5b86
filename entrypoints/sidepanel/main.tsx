import { followActiveTab } from '../../lib/browser/which-tab.ts';
import { startPanel } from '../popup/start-panel.tsx';

await startPanel('panel', followActiveTab);
