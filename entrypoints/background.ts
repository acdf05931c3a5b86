import { defineBackground } from 'wxt/utils/define-background';
import { keepListsFresh } from '../lib/browser/daily-updates.ts';
import { JournalKeeper } from '../lib/browser/journal-keeper.ts';
import { keepTraceScripts } from '../lib/browser/trace/registration.ts';
import { unpackOnInstall } from '../lib/browser/unpack-on-install.ts';
import { watchBrowser } from '../lib/browser/watch.ts';
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
