import { defineBackground } from 'wxt/utils/define-background';
import { JournalKeeper } from '../lib/browser/journal-keeper.ts';
import { watchBrowser } from '../lib/browser/watch.ts';

export default defineBackground({
	type: 'module',
	main() {
		watchBrowser(new JournalKeeper());
	},
});
