import { defineBackground } from 'wxt/utils/define-background';
import { JournalKeeper } from '../lib/browser/journal/journal-keeper.ts';
import { watchBrowser } from '../lib/browser/journal/watch.ts';
import { keepListsFresh } from '../lib/browser/lists/daily-updates.ts';
import { keepTraceScripts } from '../lib/browser/trace/registration.ts';
import { unpackOnInstall } from '../lib/browser/unpack-on-install.ts';
import { welcomeOnInstall } from '../lib/browser/welcome.ts';

export default defineBackground({
	type: 'module',
	main() {
		watchBrowser(new JournalKeeper());
		keepTraceScripts();
		keepListsFresh();
		welcomeOnInstall();
		unpackOnInstall();
	},
});
