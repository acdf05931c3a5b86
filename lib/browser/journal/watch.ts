import type { Cookies, Runtime, WebNavigation, WebRequest } from 'webextension-polyfill';
import { addressOf } from '../../cookie/address.ts';
import { cookieKey } from '../../cookie/cookie-key.ts';
import { charactersOf, textOfBytes } from '../../cookie/header-text.ts';
import { parseSetCookie, type SetCookie } from '../../cookie/set-cookie.ts';
import type { GoneCause } from '../../visit/visit.ts';
import { browser, isFirefox } from '../api.ts';
import { toStoredCookie } from '../jar.ts';
import { dialect } from '../protection.ts';
import { tracedBy } from '../trace/trace-message.ts';
import { onCloserLook } from './closer-look.ts';
import type { JournalKeeper } from './journal-keeper.ts';
import { StorageAccess } from './storage-access.ts';

/** Chrome shows `Set-Cookie` only to those who ask for extra headers; Firefox does not know the word. */
const extraInfo = (
	isFirefox ? ['responseHeaders'] : ['responseHeaders', 'extraHeaders']
) as WebRequest.OnHeadersReceivedOptions[];

/** Registers every listener at once, as a worker that is woken by an event must. */
export function watchBrowser(keeper: JournalKeeper): void {
	const access = new StorageAccess();
	onCloserLook((tab) => {
		// A tab that was closed meanwhile.
		keeper.closerLook(tab).catch((error: unknown) => console.debug('Glassjar: no closer look', error));
	});
	browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
		const traced = tracedBy(message, sender);
		if (traced) keeper.traced(traced.tab, traced.event);
		return undefined;
	});
	browser.webRequest.onHeadersReceived.addListener(
		(details) => {
			onResponse(keeper, access, details);
			return undefined;
		},
		{ urls: ['<all_urls>'] },
		extraInfo,
	);
	browser.webNavigation.onCommitted.addListener((details) => onCommitted(keeper, details));
	browser.webNavigation.onErrorOccurred.addListener(({ frameId, tabId, timeStamp, url }) => {
		const address = addressOf(url);
		if (frameId === 0 && address) keeper.aborted(tabId, { kind: 'aborted', at: Math.floor(timeStamp), address });
	});
	browser.cookies.onChanged.addListener((change) => onChanged(keeper, change));
	browser.tabs.onRemoved.addListener((tab) => keeper.closed(tab));
	browser.tabs.onReplaced.addListener((added, removed) => keeper.replaced(removed, added));
	browser.tabs.onActivated.addListener(({ tabId }) => keeper.shown(tabId));
}

/** The browsers' own fields, which webextension-polyfill does not list. */
interface OwnDetails {
	/** Chrome: origin of the document that asked. */
	readonly initiator?: string;
	/** Chrome: `prerender` for a page that is loaded out of sight; `cached` or `pending_deletion` for one that was left. */
	readonly documentLifecycle?: string;
	/** Chrome: the document that asked; a navigation has none yet. */
	readonly documentId?: string;
	/** Firefox: the store of the request, also where there is no tab. */
	readonly cookieStoreId?: string;
}

function onResponse(
	keeper: JournalKeeper,
	access: StorageAccess,
	details: WebRequest.OnHeadersReceivedDetailsType & OwnDetails,
): void {
	const address = addressOf(details.url);
	if (!address) return;
	const { tabId, frameId, parentFrameId, documentLifecycle, documentId, requestId, statusCode } = details;
	// Whole milliseconds, like the times of the jar's changes: else a change could seem older than its cause.
	const at = Math.floor(details.timeStamp);
	const origin = isFirefox ? (details.documentUrl ?? details.originUrl) : details.initiator;
	const initiator = origin && addressOf(origin)?.host;
	const granted = access.take(requestId);
	const event = {
		kind: 'response',
		at,
		address,
		frame: frameId,
		// A page that Chrome fetches ahead is asked for by a document, unlike one that the tab goes to.
		resource: details.type === 'main_frame' && !isFirefox && documentId ? 'other' : details.type,
		cookies: setCookies(details, at),
		request: requestId,
		...(initiator ? { initiator } : {}),
		...(statusCode === 204 || statusCode === 205 ? { pageless: true } : {}),
		...(granted === undefined ? {} : { access: granted }),
		...(documentLifecycle === 'prerender' ? { prerender: { parent: parentFrameId } } : {}),
		...(documentLifecycle === 'cached' || documentLifecycle === 'pending_deletion' ? { left: true } : {}),
	} as const;
	keeper.response(tabId, event, details.cookieStoreId);
}

/** Firefox joins several headers of one name with line breaks, and gives bytes as characters; Chrome gives text, or bytes where it is none. */
function setCookies({ responseHeaders }: WebRequest.OnHeadersReceivedDetailsType, now: number): SetCookie[] {
	const headers = (responseHeaders ?? []).filter(({ name }) => name.toLowerCase() === 'set-cookie');
	if (headers.length === 0) return [];
	const served = servedAt(responseHeaders) ?? now;
	const cookies: SetCookie[] = [];
	for (const { value, binaryValue } of headers) {
		const bytes = binaryValue ? charactersOf(binaryValue) : isFirefox ? value : undefined;
		const text = bytes === undefined ? (value ?? '') : textOfBytes(bytes);
		for (const header of text.split('\n')) cookies.push(parseSetCookie(header, served, dialect));
	}
	return cookies;
}

/** Browsers measure `Expires` against the answer's own `Date`: the computer's clock may be wrong. Milliseconds since 1970. */
function servedAt(headers: WebRequest.HttpHeaders = []): number | undefined {
	const date = headers.find(({ name }) => name.toLowerCase() === 'date')?.value;
	const served = date === undefined ? Number.NaN : Date.parse(date);
	return Number.isNaN(served) ? undefined : served;
}

function onCommitted(
	keeper: JournalKeeper,
	details: WebNavigation.OnCommittedDetailsType & OwnDetails & { parentFrameId?: number },
): void {
	const { frameId, tabId, url, documentId, documentLifecycle, parentFrameId, transitionQualifiers } = details;
	const at = Math.floor(details.timeStamp);
	if (documentLifecycle === 'prerender') {
		if (parentFrameId === -1 && documentId)
			keeper.prerendered(tabId, { kind: 'prerendered', at, frame: frameId, document: documentId });
		return;
	}
	if (frameId !== 0) return;
	const address = addressOf(url);
	keeper.committed(tabId, {
		kind: 'committed',
		at,
		...(transitionQualifiers?.includes('forward_back') ? { again: true } : {}),
		...(address ? { address } : {}),
		...(documentId ? { document: documentId } : {}),
	});
}

/** The key of the cookie whose overwriting was told by half: what takes its place follows at once. */
let overwritten: string | undefined;

function onChanged(keeper: JournalKeeper, { cookie: told, removed, cause }: Cookies.OnChangedChangeInfoType): void {
	const cookie = toStoredCookie(told);
	const key = cookieKey(cookie);
	if (removed && cause === 'overwrite') {
		overwritten = key;
		return;
	}
	const replaced = overwritten === key && !removed;
	overwritten = undefined;
	const at = Date.now();
	keeper.changed({ cookie, at, ...(removed ? { gone: cause as GoneCause } : {}), ...(replaced ? { replaced } : {}) });
}
