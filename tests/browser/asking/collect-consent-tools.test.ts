import { createContext, runInContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { collectConsentTools, vendorFields } from '../../../lib/browser/asking/collect-consent-tools.ts';
import { readConsentTools } from '../../../lib/sources/consent-tools/read-consent-tools.ts';

afterEach(() => vi.unstubAllGlobals());

/** Runs the reader in a page with these globals. */
async function collect(globals: object, more: object = {}): Promise<Record<string, unknown>> {
	vi.stubGlobal('window', globals);
	vi.stubGlobal('location', { href: 'https://www.shop.test/' });
	vi.stubGlobal('document', {
		documentElement: { lang: 'en' },
		querySelectorAll: () => [],
		querySelector: () => null,
		...more,
	});
	return collectConsentTools(vendorFields);
}

const throwing = new Proxy(
	{},
	Object.fromEntries(
		['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'apply'].map((trap) => [
			trap,
			() => {
				throw new Error('trap');
			},
		]),
	),
);
const revoked = () => {
	const { proxy, revoke } = Proxy.revocable<unknown[]>([], {});
	revoke();
	return proxy;
};
const round: { services: unknown[]; self?: unknown } = { services: [] };
round.services.push(round);
round.self = round;

/** What a page might put where a tool's data is expected. */
const hostile: Readonly<Record<string, () => unknown>> = {
	'a proxy that throws': () => throwing,
	'a revoked proxy': revoked,
	'a list with a trap': () => Object.defineProperty([{ name: 'a' }, 1], 1, { get: () => throwing.valueOf() }),
	'a list of four thousand million': () => {
		const long: unknown[] = [];
		long.length = 4_294_967_295;
		return long;
	},
	'a list that says it is endless': () => new Proxy([], { get: (_, key) => (key === 'length' ? Number.POSITIVE_INFINITY : 'x') }),
	'a text of 50 MB': () => 'x'.repeat(50_000_000),
	'a buffer of 50 MB': () => new Uint8Array(50_000_000),
	'a text of 50 MB as an object': () => Object('x'.repeat(50_000_000)),
	'a hundred thousand keys': () => Object.fromEntries(Array.from({ length: 100_000 }, (_, key) => [`k${key}`, { name: 'n' }])),
	'keys of objects': () => JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
	'a million entries': () => Array.from({ length: 1_000_000 }, (_, number) => ({ name: `n${number}`, cookies: [`c${number}`] })),
	'a round': () => round,
	'a name that is no text': () => ({ toString: () => throwing, name: Symbol('x') }),
	'a tag that throws': () => ({
		get [Symbol.toStringTag](): string {
			throw new Error('trap');
		},
	}),
	'a promise that never ends': () => new Promise(() => undefined),
	'a promise whose own catch throws': () => Object.defineProperty(Promise.resolve(1), 'then', { get: () => throwing.valueOf() }),
};

/** Every place where a tool's data is looked for, filled with the same. */
const globalsOf = (value: unknown) => {
	const tell = () => value;
	return {
		OneTrust: { GetDomainData: tell },
		CookieConsentDialog: { cookieTableNecessary: value, cookieTableStatistics: [value] },
		UC_UI: { getServicesBaseInfo: tell },
		__ucCmp: { getConsentDetails: tell },
		ckyStore: { _categories: value },
		complianz: { set_cookies: value, page_links: value },
		Didomi: { getRequiredVendors: tell },
		axeptioSDK: { cookiesConfig: { steps: value } },
		_iub: { csConfiguration: value },
		tarteaucitron: { job: value, services: value, parameters: value, getLanguage: tell },
		CookieConsent: { getConfig: tell },
		orejimeConfig: { purposes: value, privacyPolicyUrl: value },
		__tcfapi: (_command: string, _version: number, done: (answer: unknown, ok: boolean) => void) => done(value, true),
		klaroConfig: { services: [{ name: 'matomo', purposes: ['analytics'], cookies: ['_pk_id'] }], translations: value },
	};
};

test.each(Object.keys(hostile))(
	'%s in every tool but one: that one is read, the result is small, and nothing throws',
	async (kind) => {
		const began = Date.now();
		const found = await collect(globalsOf(hostile[kind]!()));
		expect(JSON.stringify(found).length).toBeLessThan(8_000_000);
		const klaro = readConsentTools(structuredClone(found)).find(({ tool }) => tool === 'Klaro');
		expect(klaro?.manifest.cookies.map(({ name }) => name)).toEqual(['_pk_id']);
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
		expect(Date.now() - began).toBeLessThan(10_000);
	},
	20_000,
);

test.each([
	'OneTrust',
	'Optanon',
	'UC_UI',
	'__ucCmp',
	'ckyStore',
	'complianz',
	'Didomi',
	'axeptioSDK',
	'_iub',
	'tarteaucitron',
	'orejime',
	'__tcfapi',
	'CookieConsent',
])('%s as a getter that throws is not there, and what else is there is read', async (name) => {
	const globals = { klaroConfig: { services: [{ name: 'a', cookies: ['a'] }] } };
	Object.defineProperty(globals, name, {
		get() {
			throw new Error('trap');
		},
	});
	expect(Object.keys(await collect(globals))).toEqual(['klaro']);
});

test('a document that throws hides its own part alone', async () => {
	const fail = () => {
		throw new Error('trap');
	};
	const found = await collect(
		{ klaroConfig: { services: [{ name: 'a', cookies: ['a'] }] } },
		{ querySelectorAll: fail, querySelector: fail, documentElement: throwing },
	);
	expect(Object.keys(found)).toEqual(['klaro']);
});

test('one trap among many entries is one entry', async () => {
	const services: object[] = [{ name: 'a', cookies: ['a'] }, {}, { name: 'c', cookies: ['c'] }];
	Object.defineProperty(services, 1, {
		get() {
			throw new Error('trap');
		},
	});
	const [klaro] = readConsentTools(await collect({ klaroConfig: { services } }));
	expect(klaro?.manifest.cookies.map(({ name }) => name)).toEqual(['a', 'c']);
});

/** What pages put in the place of built-in functions; each runs in a realm of its own, before Glassjar reads. */
const overwritten: Readonly<Record<string, string>> = {
	'Array.prototype': `for (const name of Object.getOwnPropertyNames(Array.prototype)) if (name !== 'constructor' && typeof Array.prototype[name] === 'function')
		Array.prototype[name] = () => { throw new Error('trap'); };`,
	'Array.prototype.map, which never ends':
		'Array.prototype.map = () => new Proxy([], { get: (_, key) => (key === "length" ? Infinity : "x") });',
	'the iterator of lists, which never ends': `Array.prototype[Symbol.iterator] = () => ({ next: () => ({ value: 'x', done: false }) });`,
	'Object.keys': 'Object.keys = Object.entries = Object.values = () => { throw new Error("trap"); };',
	'Object.fromEntries': 'Object.fromEntries = () => new Proxy({}, { get() { throw new Error("trap"); } });',
	'a setter that all objects have':
		'Object.defineProperty(Object.prototype, "klaro", { set() { throw new Error("trap"); }, get: () => 7 });',
	'String.prototype': 'String.prototype.slice = String.prototype.toString = () => "x".repeat(1_000_000);',
	JSON: 'JSON = { parse() { throw new Error("trap"); }, stringify: () => "evil" };',
	toJSON: 'Array.prototype.toJSON = () => "evil";',
	Promise: 'Promise = class { constructor() {} then() {} static resolve() { return new Promise(); } };',
	'the clock': 'setTimeout = undefined;',
	'Number, String, Set, URL and ArrayBuffer': 'Number = String = Set = URL = ArrayBuffer = () => { throw new Error("trap"); };',
};

test.each(Object.keys(overwritten))('a page that has put its own in the place of %s is read like any other', async (what) => {
	const page = createContext({ setTimeout });
	runInContext(
		`window = globalThis; location = { href: 'https://www.shop.test/' };
		document = { documentElement: { lang: 'en' }, querySelectorAll: () => [], querySelector: () => null };
		klaroConfig = { services: [{ name: 'matomo', purposes: ['analytics'], cookies: ['_pk_id', /^_pk_ses/] }] };
		__tcfapi = (command, version, done) => done({ displayStatus: 'visible', vendors: { 7: { id: 7, name: 'AdTech', purposes: [1, 3] } } }, true);
		${overwritten[what]}`,
		page,
	);
	const found: unknown = await runInContext(`(${collectConsentTools})`, page)(vendorFields);
	const [klaro, tcf] = readConsentTools(structuredClone(found));
	expect(klaro).toMatchObject({ tool: 'Klaro', manifest: { cookies: [{ name: '_pk_id' }, { name: '_pk_ses*' }] } });
	expect(tcf?.vendors).toMatchObject([{ id: 7, provider: { name: 'AdTech' } }]);
});

test('a page that has broken the asking for lists itself hides what it has, and no more', async () => {
	for (const broken of [
		'Array.isArray = () => true;',
		'Array.isArray = () => { throw new Error("trap"); };',
		'Array = undefined;',
	]) {
		const page = createContext({ setTimeout });
		runInContext(`window = globalThis; klaroConfig = { services: [{ name: 'a', cookies: ['a'] }] }; ${broken}`, page);
		const found: unknown = await runInContext(`(${collectConsentTools})`, page)(vendorFields);
		expect(readConsentTools(structuredClone(found)).flatMap(({ manifest }) => manifest.cookies)).toEqual([]);
	}
});
