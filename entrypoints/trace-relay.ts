import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { relayWrites } from '../lib/browser/trace/relay-writes.ts';

/** In our own world of the page; only while the user wants it. */
export default defineUnlistedScript(() => relayWrites());
