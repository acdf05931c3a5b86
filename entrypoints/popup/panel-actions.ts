import type { PanelActions } from '../../components/panel-actions.ts';
import { browser } from '../../lib/browser/api.ts';
import { allSites } from '../../lib/browser/looking/look.ts';
import { readValue } from '../../lib/browser/read-value.ts';
import { writeSetting } from '../../lib/browser/settings.ts';
import { openSidePanel } from '../../lib/browser/side-panel.ts';

/** Where the panel stands: on the toolbar, in a tab of its own, at the side. */
export type Place = 'popup' | 'page' | 'panel';

/** What the panel's buttons do. A popup on the toolbar has done its work once a page opens. */
export function panelActions(place: Place): PanelActions {
	const done = () => {
		if (place === 'popup') window.close();
	};
	const run = (work: Promise<unknown>) => void work.then(done, (error: unknown) => console.error('Glassjar:', error));
	const toSide = openSidePanel;
	return {
		allow: () => void browser.permissions.request(allSites),
		reload: () => location.reload(),
		open: (page) => run(browser.tabs.create({ url: browser.runtime.getURL(page) })),
		openOptions: () => run(browser.runtime.openOptionsPage()),
		...(toSide && place !== 'panel' ? { openSidePanel: () => run(toSide()) } : {}),
		copy: (text) => navigator.clipboard.writeText(text),
		readValue: ({ cookie }) => readValue(cookie),
		rememberGrouping: (grouping) => void writeSetting('grouping', grouping),
	};
}
