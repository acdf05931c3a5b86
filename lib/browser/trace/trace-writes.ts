import { withoutValue } from '../../cookie/without-value.ts';

/** A script's writing of a cookie, as the page tells it: its text without the value, and the address of the script. */
export interface TracedWrite {
	readonly cookie: string;
	readonly script: string;
}

const longestAddress = 500;

/**
 * Runs in the page's own world, before its scripts: tells which script writes a cookie. Pages must not notice in what they do: what they call still does what
 * it did, with the same errors, and still calls itself native. A page can take it off or deceive it; nothing here relies on it.
 */
export function traceWrites(tell: (write: TracedWrite) => void): void {
	let telling = false;
	const note = (cookie: string) => {
		// What a page has put in the place of a built-in function may write cookies itself.
		if (telling) return;
		telling = true;
		try {
			tell({ cookie: withoutValue(cookie), script: callingScript() });
		} catch {
			// The page has broken what this needs. It gets no error that it would not have without us.
		} finally {
			telling = false;
		}
	};
	const { apply } = Reflect;
	const setter = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
	if (setter?.set && setter.configurable) {
		const set = new Proxy(setter.set, {
			apply(target, page, args) {
				if (args.length === 0) return apply(target, page, args);
				// As the browser would make it text, and once: that can run the page's code.
				const text = typeof args[0] === 'string' ? args[0] : `${args[0]}`;
				const result = apply(target, page, [text]);
				note(text);
				return result;
			},
		});
		Object.defineProperty(Document.prototype, 'cookie', { ...setter, set });
	}
	if (typeof CookieStore === 'undefined') return;
	const method = Object.getOwnPropertyDescriptor(CookieStore.prototype, 'set');
	if (!method?.configurable || typeof method.value !== 'function') return;
	const value = new Proxy(method.value, {
		apply(target, store, args) {
			note(asHeader(args[0]));
			return apply(target, store, args);
		},
	});
	Object.defineProperty(CookieStore.prototype, 'set', { ...method, value });
}

/** What `cookieStore.set` was given, as a header would say it. Options can have accessors of the page's: each is read once. */
function asHeader(asked: unknown): string {
	if (typeof asked !== 'object' || asked === null) return `${String(asked)}=; path=/`;
	const { name, domain, path = '/', partitioned } = asked as Record<string, unknown>;
	return `${String(name)}=; path=${String(path)}${domain ? `; domain=${String(domain)}` : ''}${partitioned ? '; partitioned' : ''}`;
}

/** The first address in the stack that is the page's: `at f (https://cdn.test/a.js:1:2)`, `f@https://cdn.test/a.js:1:2`. */
function callingScript(): string {
	const { stack } = new Error();
	const found = /https?:\/\/[^\s)]+?(?=:\d+(?::\d+)?(?:[\s)]|$))/.exec(typeof stack === 'string' ? stack : '');
	// The background needs no more of it, and what stands behind can be a visitor's number.
	return (found?.[0] ?? '').replace(/[?#].*$/s, '').slice(0, longestAddress);
}

declare const CookieStore: { readonly prototype: object } | undefined;
