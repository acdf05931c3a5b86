type Fields = Readonly<Record<string, unknown>>;

/** A vendor of the IAB's framework has some twenty fields; these are the ones that are read, under the names that tools give them. */
export const vendorFields: readonly string[] = [
	...['id', 'name', 'purposes', 'legIntPurposes', 'specialPurposes', 'purposeIds', 'legIntPurposeIds', 'cookieMaxAgeSeconds'],
	...['usesCookies', 'urls', 'policyUrl', 'deviceStorageDisclosureUrl'],
	...['deviceStorage', 'deviceStorageDisclosure', 'deviceStorageDisclosures'],
];

/**
 * Runs in the page's own world, where its consent tools live, and hands over what they hold of declarations, as plain data, bounded in count, depth and
 * length. It must stand alone: nothing outside this function exists there. The page can tamper with all of it; `lib/sources/consent-tools` parses it anew.
 * Only declarations are taken: no cookie's value, no visitor's number, no consent string.
 *
 * Pages also put their own functions in the place of built-in ones (`Array.prototype.map`, `Object.keys`, `Promise`), out of need or malice. So what is done here
 * is done by the language itself: loops by number, no spreading of lists, no methods, objects without a prototype. What still fails is one tool less.
 *
 * @param vendorFields as above, since it must stand alone
 */
export async function collectConsentTools(vendorFields: readonly string[]): Promise<Fields> {
	const page = window as unknown as Fields;
	const left = { nodes: 250_000, characters: 4_000_000 };
	const plain = (): Record<string, unknown> => ({ __proto__: null }) as unknown as Record<string, unknown>;

	/** A tool that is half loaded, or a trap: what throws is not there. */
	const attempt = <Result>(read: () => Result): Result | undefined => {
		try {
			return read();
		} catch {
			return undefined;
		}
	};
	const at = (root: unknown, ...path: readonly string[]): unknown => {
		let owner = root;
		for (let step = 0; step < path.length; step++) {
			const from = owner;
			if (from === undefined || from === null) return undefined;
			owner = attempt(() => (from as Fields)[path[step]!]);
		}
		return owner;
	};
	const call = (owner: unknown, method: string, a?: unknown, b?: unknown, c?: unknown): unknown =>
		attempt(() =>
			typeof at(owner, method) === 'function'
				? (owner as Record<string, (...args: unknown[]) => unknown>)[method]!(a, b, c)
				: undefined,
		);
	const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
	// Even to ask whether it is a list can throw, of a proxy that was revoked.
	const isList = (value: unknown): value is readonly unknown[] => attempt(() => Array.isArray(value)) === true;
	const lengthOf = (value: unknown): number => {
		const length = at(value, 'length');
		return typeof length === 'number' && length > 0 ? length : 0;
	};
	/** The entries of a list, or of what the document gives like one; one trap among them is one entry. */
	const list = <Result = unknown>(value: unknown, make = (each: unknown) => each as Result, most = 5_000): Result[] => {
		const entries: Result[] = [];
		const length = isList(value) || isNodes(value) ? lengthOf(value) : 0;
		for (let index = 0; index < length && index < most; index++) entries[index] = make(at(value, `${index}`));
		return entries;
	};
	const isNodes = (value: unknown): boolean =>
		attempt(() => value instanceof NodeList || value instanceof HTMLCollection) === true;
	// A text of 50 MB has fifty million keys, and so have its object and a buffer: a minute and a half.
	const hasFewKeys = (value: unknown): boolean =>
		isObject(value) &&
		!isList(value) &&
		typeof at(value, 'byteLength') !== 'number' &&
		attempt(() => value instanceof String) !== true;
	const keysOf = (value: unknown): string[] => {
		const keys: string[] = [];
		attempt(() => {
			if (hasFewKeys(value)) for (const key in value as object) if (keys.length < 5_000) keys[keys.length] = key;
		});
		return keys;
	};
	const valuesOf = (value: unknown, most = 5_000): unknown[] =>
		isList(value) ? list(value, undefined, most) : list(keysOf(value), (key) => at(value, key as string), most);
	const pick = (owner: unknown, keys: readonly string[]): Record<string, unknown> => {
		const fields = plain();
		for (let index = 0; index < keys.length; index++) fields[keys[index]!] = at(owner, keys[index]!);
		return fields;
	};
	/** A text's beginning; taken by its method where that is the browser's own. */
	const cut = (text: string): string => {
		if (text.length <= 2_000) return text;
		const beginning = attempt(() => text.slice(0, 2_000));
		return typeof beginning === 'string' && beginning.length === 2_000 ? beginning : '';
	};
	const copy = (value: unknown, depth = 12): unknown => {
		if (left.nodes-- <= 0) return undefined;
		if (typeof value === 'string') {
			const text = cut(value);
			left.characters -= text.length;
			return left.characters > 0 ? text : undefined;
		}
		if (typeof value === 'number' || typeof value === 'boolean') return value;
		if (!isObject(value) || depth <= 0) return undefined;
		if (attempt(() => value instanceof RegExp) === true) return { regexp: copy(at(value, 'source'), 1) };
		if (isList(value)) return list(value, (each) => copy(each, depth - 1) ?? null);
		const fields = plain();
		const keys = keysOf(value);
		for (let index = 0; index < keys.length; index++) {
			const key = keys[index]!;
			if (key === '__proto__' || key.length > 200) continue;
			const own = at(value, key);
			if (typeof own !== 'function') fields[key] = copy(own, depth - 1);
		}
		return fields;
	};
	/** A tool's own global, which may be a trap itself. */
	const tool = (name: string): unknown => at(page, name);
	/** What is told later, or nothing after a while; in a list, since a thing with a `then` of its own would be waited for again. Needs no `Promise` of the page's. */
	const within = async (start: (done: (answer: unknown) => void) => void): Promise<readonly unknown[]> =>
		await ({
			// biome-ignore lint/suspicious/noThenProperty: `await` takes it at its word
			then(resolve: (answers: readonly unknown[]) => void) {
				const done = (answer: unknown) => resolve([answer]);
				const clock = attempt(() => setTimeout(done, 2_000));
				attempt(() => start(done));
				if (clock === undefined) done(undefined);
			},
		} as PromiseLike<readonly unknown[]>);
	/** An address that may be written relative to the page. */
	const absolute = (address: unknown): unknown =>
		typeof address === 'string' && address !== '' ? attempt(() => new URL(address, location.href).href) : undefined;

	const found = plain();
	const language = attempt(() => document.documentElement.lang || undefined);
	/** One tool: where reading it fails, the others are still read. */
	const keep = (name: string, read: () => Fields | undefined) => {
		const declared = attempt(read);
		if (declared) found[name] = attempt(() => copy(declared));
	};

	keep('oneTrust', () => {
		const domain = call(tool('OneTrust'), 'GetDomainData') ?? call(tool('Optanon'), 'GetDomainData');
		return isObject(domain)
			? { Groups: at(domain, 'Groups'), Language: at(domain, 'Language', 'Culture') ?? language }
			: undefined;
	});

	keep('cookiebot', () => {
		const tables = ['Necessary', 'Preference', 'Statistics', 'Advertising', 'Unclassified'];
		const dialogs = [tool('CookieConsentDialog'), at(tool('Cookiebot'), 'dialog'), at(tool('CookieConsent'), 'dialog')];
		for (let index = 0; index < dialogs.length; index++) {
			if (!isList(at(dialogs[index], 'cookieTableNecessary'))) continue;
			return {
				...pick(
					dialogs[index],
					list(tables, (kind) => `cookieTable${kind}`),
				),
				language,
			};
		}
		return undefined;
	});

	const services =
		call(tool('UC_UI'), 'getServicesBaseInfo') ??
		at(
			// Its own `then` may be a trap, and may never tell.
			await within((done) => {
				const answer = call(tool('__ucCmp'), 'getConsentDetails');
				if (typeof at(answer, 'then') === 'function') call(answer, 'then', done, () => done(undefined));
				else done(answer);
			}),
			'0',
			'services',
		);
	keep('usercentrics', () =>
		isObject(services)
			? {
					services: list(valuesOf(services), (each) => pick(each, ['name', 'categorySlug', 'category', 'deviceStorage'])),
					language,
				}
			: undefined,
	);

	keep('cookieYes', () => {
		const categories =
			at(tool('ckyStore'), '_categories') ?? at(tool('_ckyConfig'), '_categories') ?? at(tool('ckyConfig'), '_categories');
		const shown = list(
			attempt(() => document.querySelectorAll('.cky-cookie-des-table')),
			(table) => ({
				category: idOf(call(table, 'closest', '[id^="ckyDetailCategory"]')),
				cells: list(
					call(table, 'querySelectorAll', 'li'),
					(item) => list(at(item, 'children'), (cell) => at(cell, 'textContent') ?? '', 2),
					20,
				),
			}),
			2_000,
		);
		return categories || shown.length > 0 ? { categories, shown, language } : undefined;
	});
	function idOf(element: unknown): unknown {
		return attempt(() => (at(element, 'id') as string).slice('ckyDetailCategory'.length));
	}

	// Of the cookies that it sets it holds the values too: names only.
	keep('complianz', () =>
		tool('complianz')
			? { names: keysOf(at(tool('complianz'), 'set_cookies')), links: at(tool('complianz'), 'page_links') }
			: undefined,
	);

	keep('didomi', () => {
		const vendors = call(tool('Didomi'), 'getRequiredVendors');
		return vendors ? { vendors: list(vendors, (vendor) => pick(vendor, vendorFields)), language } : undefined;
	});

	keep('axeptio', () => {
		const steps = at(tool('axeptioSDK'), 'cookiesConfig', 'steps') ?? at(tool('axeptioSDK'), 'config', 'cookies', 'steps');
		const own = list(steps, (step) => ({
			...pick(step, ['name', 'title']),
			vendors: list(at(step, 'vendors'), (vendor) => pick(vendor, ['name', 'title', 'type', 'cookies'])),
		}));
		return steps ? { steps: own, language } : undefined;
	});

	keep('iubenda', () => {
		const iubenda = at(tool('_iub'), 'csConfiguration');
		return iubenda
			? { ...pick(iubenda, ['cookiePolicyUrl', 'cookiePolicyId']), language: at(iubenda, 'lang') ?? language }
			: undefined;
	});

	keep('klaro', () => {
		const script = attempt(() => document.querySelector('script[data-klaro-config], script[data-config][src*="klaro"]'));
		const named = at(script, 'dataset', 'klaroConfig') ?? at(script, 'dataset', 'config');
		const klaro = tool(typeof named === 'string' ? named : 'klaroConfig') ?? at(tool('klaro'), 'defaultConfig');
		if (!at(klaro, 'services') && !at(klaro, 'apps')) return undefined;
		const policy = at(klaro, 'privacyPolicy') ?? at(klaro, 'translations', 'zz', 'privacyPolicyUrl');
		const texts = pick(klaro, ['services', 'apps', 'translations']);
		return { ...texts, privacyPolicy: absolute(policy), lang: at(klaro, 'lang') ?? language };
	});

	keep('tarteaucitron', () => {
		const known = at(tool('tarteaucitron'), 'services');
		if (!known) return undefined;
		const seen = plain();
		const used: unknown[] = [];
		list(at(tool('tarteaucitron'), 'job'), (job) => {
			if (typeof job !== 'string' || seen[job]) return;
			seen[job] = true;
			used[used.length] = pick(at(known, job), ['key', 'name', 'type', 'needConsent', 'cookies']);
		});
		return {
			services: used,
			privacyUrl: absolute(at(tool('tarteaucitron'), 'parameters', 'privacyUrl')),
			language: call(tool('tarteaucitron'), 'getLanguage') ?? language,
		};
	});

	keep('cookieConsent', () => {
		const config = call(tool('CookieConsent'), 'getConfig');
		return at(config, 'categories') ? { ...pick(config, ['categories', 'language']), shown: language } : undefined;
	});

	keep('orejime', () => {
		const stated = tool('orejimeConfig');
		const orejime = at(stated, 'purposes') || at(stated, 'apps') ? stated : at(tool('orejime'), 'config');
		if (!at(orejime, 'purposes') && !at(orejime, 'apps')) return undefined;
		const policy = at(orejime, 'privacyPolicyUrl') ?? at(orejime, 'privacyPolicy');
		return {
			...pick(orejime, ['purposes', 'apps']),
			privacyPolicyUrl: absolute(policy),
			lang: at(orejime, 'lang') ?? language,
		};
	});

	if (typeof tool('__tcfapi') === 'function') {
		// Asked for its list, a tool without one would fetch it: so only where the page has loaded one, or shows its dialog, for which it had to.
		const loaded = attempt(() => performance.getEntriesByType('resource'));
		let hasList = false;
		for (let index = 0; index < lengthOf(loaded); index++) {
			const address = at(loaded, `${index}`, 'name');
			if (typeof address === 'string' && attempt(() => /vendor-?list|[/._-]gvl|iab2/i.test(address)) === true) hasList = true;
		}
		const ping = await within((done) => call(page, '__tcfapi', 'ping', 2, done));
		if (at(ping, '0', 'displayStatus') === 'visible') hasList = true;
		const asked = {
			list: within((done) =>
				hasList
					? call(page, '__tcfapi', 'getVendorList', 2, (answer: unknown, ok: unknown) => done(ok ? answer : null))
					: done(null),
			),
			choice: within((done) =>
				call(page, '__tcfapi', 'addEventListener', 2, (answer: unknown, ok: unknown) => {
					const { __tcfapi: api } = page as { readonly __tcfapi: (...args: unknown[]) => unknown };
					attempt(() => api('removeEventListener', 2, () => undefined, at(answer, 'listenerId')));
					done(ok ? answer : null);
				}),
			),
		};
		const vendorList = await asked.list;
		const tcData = await asked.choice;
		keep('tcf', () => {
			const vendors = plain();
			const every = valuesOf(at(vendorList, '0', 'vendors'), 2_000);
			for (let index = 0; index < every.length; index++) vendors[index] = pick(every[index], vendorFields);
			return {
				vendorList: { vendors },
				tcData: {
					eventStatus: at(tcData, '0', 'eventStatus'),
					purpose: { consents: at(tcData, '0', 'purpose', 'consents') },
					vendor: { consents: at(tcData, '0', 'vendor', 'consents') },
				},
			};
		});
	}
	return found;
}
