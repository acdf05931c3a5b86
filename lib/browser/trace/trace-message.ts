import type { Runtime } from 'webextension-polyfill';
import { addressOf } from '../../cookie/address.ts';
import { parseSetCookie } from '../../cookie/set-cookie.ts';
import { withoutPathIds } from '../../cookie/without-path-ids.ts';
import { withoutValue } from '../../cookie/without-value.ts';
import type { VisitEvent } from '../../visit/visit-event.ts';
import { dialect } from '../protection.ts';

/** A frame's word on which script wrote a cookie. The text is the page's: anything can be in it. */
export interface TraceMessage {
	readonly kind: 'trace';
	readonly at: number;
	readonly text: string;
}

export interface Traced {
	readonly tab: number;
	readonly event: Extract<VisitEvent, { kind: 'trace' }>;
}

/** The tab and frame are the browser's word, the rest the page's. Undefined for anything that is no such message. */
export function tracedBy(message: unknown, sender: Runtime.MessageSender & { readonly origin?: string }): Traced | undefined {
	if (!isTraceMessage(message) || sender.tab?.id === undefined) return undefined;
	// Frames of about:blank and srcdoc write the cookies of the page that made them.
	const address = addressOf(sender.url ?? '') ?? addressOf(`${sender.origin ?? ''}/`);
	const write = parse(message.text);
	if (!address || !write) return undefined;
	const cookie = parseSetCookie(withoutValue(write.cookie), message.at, dialect);
	const script = addressOf(write.script) ? withoutQuery(write.script) : '';
	return { tab: sender.tab.id, event: { kind: 'trace', at: message.at, address, frame: sender.frameId ?? 0, cookie, script } };
}

/** A script that is made for one visitor has him in its address: `https://ads.test/p.js?uid=…`. */
function withoutQuery(address: string): string {
	return withoutPathIds(address.replace(/[?#].*$/s, '')).replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}

function parse(text: string): { cookie: string; script: string } | undefined {
	try {
		const write: unknown = JSON.parse(text);
		if (typeof write !== 'object' || write === null || !('cookie' in write) || !('script' in write)) return undefined;
		const { cookie, script } = write;
		return typeof cookie === 'string' && typeof script === 'string' ? { cookie, script } : undefined;
	} catch {
		// No JSON: the page made it up.
		return undefined;
	}
}

function isTraceMessage(message: unknown): message is TraceMessage {
	if (typeof message !== 'object' || message === null || !('kind' in message) || message.kind !== 'trace') return false;
	return 'at' in message && Number.isSafeInteger(message.at) && 'text' in message && typeof message.text === 'string';
}
