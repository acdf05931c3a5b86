import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { speak } from '../lib/browser/trace/channel.ts';
import { traceWrites } from '../lib/browser/trace/trace-writes.ts';

/** In the page's own world, where its scripts write cookies; only while the user wants it. */
export default defineUnlistedScript(() => traceWrites(speak()));
