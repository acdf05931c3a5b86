type Fields = Readonly<Record<string, unknown>>;

/**
 * Runs in the page's own world, where its consent tools live, and hands over what they hold of declarations, as plain data, bounded in count, depth and
 * length. It must stand alone: nothing outside this function exists there. The page can tamper with all of it; `lib/sources/consent-tools` parses it anew.
 * Only declarations are taken: no cookie's value, no visitor's number, no consent string.
 */
export async function collectConsentTools(): Promise<Fields> {
	const page = window as unknown as Fields;
	const left = { nodes: 250_000, characters: 4_000_000 };

	const copy = (value: unknown, depth = 12): unknown => {
		if (left.nodes-- <= 0) return undefined;
		if (typeof value === 'string') {
			const text = value.slice(0, 2_000);
			left.characters -= text.length;
			return left.characters > 0 ? text : undefined;
		}
		if (typeof value === 'number' || typeof value === 'boolean') return value;
		if (typeof value !== 'object' || value === null || depth <= 0) return undefined;
		if (attempt(() => Object.prototype.toString.call(value)) === '[object RegExp]')
			return { pattern: copy(at(value, 'source'), 1) };
		if (isList(value)) return list(value).map((each) => copy(each, depth - 1) ?? null);
		const fields: Record<string, unknown> = {};
		for (const key of keysOf(value)) {
			if (key === '__proto__' || key.length > 200) continue;
			const own = at(value, key);
			if (typeof own !== 'function') fields[key] = copy(own, depth - 1);
		}
		return fields;
	};
	/** A tool that is half loaded, or a trap: what throws is not there. */
	const attempt = (read: () => unknown): unknown => {
		try {
			return read();
		} catch {
			return undefined;
		}
	};
	const at = (root: unknown, ...path: readonly string[]): unknown =>
		path.reduce<unknown>(
			(owner, key) => (owner === undefined || owner === null ? undefined : attempt(() => (owner as Fields)[key])),
			root,
		);
	const call = (owner: unknown, method: string, ...args: readonly unknown[]): unknown =>
		attempt(() =>
			typeof at(owner, method) === 'function'
				? (owner as Record<string, (...args: unknown[]) => unknown>)[method]!(...args)
				: undefined,
		);
	const pick = (owner: unknown, ...keys: readonly string[]): Fields =>
		Object.fromEntries(keys.map((key) => [key, at(owner, key)]));
	// Even to ask whether it is a list can throw, of a proxy that was revoked; and one trap among its entries is one entry.
	const isList = (value: unknown): boolean => attempt(() => Array.isArray(value)) === true;
	const list = (value: unknown): unknown[] => {
		const length = isList(value) ? Number(at(value, 'length')) : 0;
		const entries: unknown[] = [];
		for (let index = 0; index < length && index < 5_000; index++) entries.push(at(value, String(index)));
		return entries;
	};
	// A text of 50 MB has fifty million keys, and so have its object and a buffer: a minute and a half.
	const hasFewKeys = (value: unknown): value is object =>
		typeof value === 'object' && value !== null && !isList(value) && !ArrayBuffer.isView(value) && !(value instanceof String);
	const keysOf = (value: unknown): readonly string[] =>
		(attempt(() => (hasFewKeys(value) ? Object.keys(value).slice(0, 5_000) : [])) as readonly string[] | undefined) ?? [];
	const valuesOf = (value: unknown): readonly unknown[] =>
		isList(value) ? list(value) : keysOf(value).map((key) => at(value, key));
	/** A tool's own global, which may be a trap itself. */
	const tool = (name: string): unknown => at(page, name);
	/** The answer of what answers later, or nothing after a while. */
	const within = (answer: unknown): Promise<unknown> =>
		new Promise((resolve) => {
			setTimeout(resolve, 2_000);
			// Its own `then` or `catch` may be a trap.
			attempt(() => Promise.resolve(answer).then(resolve, () => resolve(undefined)));
		});
	/** An address that may be written relative to the page. */
	const absolute = (address: unknown): unknown =>
		typeof address === 'string' && address !== '' ? attempt(() => new URL(address, location.href).href) : undefined;

	const found: Record<string, unknown> = {};
	const keep = (name: string, declared: Fields) => {
		found[name] = attempt(() => copy(declared));
	};
	const language = attempt(() => document.documentElement.lang || undefined);

	const domain = call(tool('OneTrust'), 'GetDomainData') ?? call(tool('Optanon'), 'GetDomainData');
	if (domain) keep('oneTrust', { ...pick(domain, 'Groups'), Language: at(domain, 'Language', 'Culture') ?? language });

	const tables = ['Necessary', 'Preference', 'Statistics', 'Advertising', 'Unclassified'].map((kind) => `cookieTable${kind}`);
	const dialog = [tool('CookieConsentDialog'), at(tool('Cookiebot'), 'dialog'), at(tool('CookieConsent'), 'dialog')].find(
		(each) => isList(at(each, 'cookieTableNecessary')),
	);
	if (dialog) keep('cookiebot', { ...pick(dialog, ...tables), language });

	const services =
		call(tool('UC_UI'), 'getServicesBaseInfo') ?? at(await within(call(tool('__ucCmp'), 'getConsentDetails')), 'services');
	if (services) {
		const declared = valuesOf(services).map((each) => pick(each, 'name', 'categorySlug', 'category', 'deviceStorage'));
		keep('usercentrics', { services: declared, language });
	}

	const categories =
		at(tool('ckyStore'), '_categories') ?? at(tool('_ckyConfig'), '_categories') ?? at(tool('ckyConfig'), '_categories');
	const shownTables = () =>
		[...document.querySelectorAll('.cky-cookie-des-table')].slice(0, 2_000).map((table) => ({
			category: table.closest('[id^="ckyDetailCategory"]')?.id.slice('ckyDetailCategory'.length),
			cells: [...table.querySelectorAll('li')]
				.slice(0, 20)
				.map((item) => [...item.children].slice(0, 2).map((cell) => (cell.textContent ?? '').slice(0, 2_000))),
		}));
	const audit = list(attempt(shownTables));
	if (categories || audit.length > 0) keep('cookieYes', { categories, shown: audit, language });

	// Of the cookies that it sets it holds the values too: names only.
	if (tool('complianz'))
		keep('complianz', {
			names: keysOf(at(tool('complianz'), 'set_cookies')),
			links: at(tool('complianz'), 'page_links'),
		});

	// A vendor of the IAB's framework has some twenty fields; these are the ones that are read.
	const vendorFields = [
		...['id', 'name', 'purposes', 'legIntPurposes', 'specialPurposes', 'purposeIds', 'legIntPurposeIds', 'cookieMaxAgeSeconds'],
		...['usesCookies', 'urls', 'policyUrl', 'deviceStorageDisclosureUrl'],
		...['deviceStorage', 'deviceStorageDisclosure', 'deviceStorageDisclosures'],
	];
	const vendors = call(tool('Didomi'), 'getRequiredVendors');
	if (vendors) keep('didomi', { vendors: list(vendors).map((vendor) => pick(vendor, ...vendorFields)), language });

	const steps = at(tool('axeptioSDK'), 'cookiesConfig', 'steps') ?? at(tool('axeptioSDK'), 'config', 'cookies', 'steps');
	if (steps) {
		const own = list(steps).map((step) => ({
			...pick(step, 'name', 'title'),
			vendors: list(at(step, 'vendors')).map((vendor) => pick(vendor, 'name', 'title', 'type', 'cookies')),
		}));
		keep('axeptio', { steps: own, language });
	}

	const iubenda = at(tool('_iub'), 'csConfiguration');
	if (iubenda)
		keep('iubenda', { ...pick(iubenda, 'cookiePolicyUrl', 'cookiePolicyId'), language: at(iubenda, 'lang') ?? language });

	const namedConfig = () => {
		const script = document.querySelector<HTMLScriptElement>('script[data-klaro-config], script[data-config][src*="klaro"]');
		return script?.dataset.klaroConfig ?? script?.dataset.config;
	};
	const klaro = tool(String(attempt(namedConfig) ?? 'klaroConfig')) ?? at(tool('klaro'), 'defaultConfig');
	if (at(klaro, 'services') || at(klaro, 'apps')) {
		const texts = pick(klaro, 'services', 'apps', 'translations');
		const policy = at(klaro, 'privacyPolicy') ?? at(klaro, 'translations', 'zz', 'privacyPolicyUrl');
		keep('klaro', { ...texts, privacyPolicy: absolute(policy), lang: at(klaro, 'lang') ?? language });
	}

	const jobs = list(at(tool('tarteaucitron'), 'job'));
	if (at(tool('tarteaucitron'), 'services')) {
		const known = at(tool('tarteaucitron'), 'services');
		keep('tarteaucitron', {
			services: [...new Set(jobs.filter((job) => typeof job === 'string'))].map((job) =>
				pick(at(known, job), 'key', 'name', 'type', 'needConsent', 'cookies'),
			),
			privacyUrl: absolute(at(tool('tarteaucitron'), 'parameters', 'privacyUrl')),
			language: call(tool('tarteaucitron'), 'getLanguage') ?? language,
		});
	}

	const config = call(tool('CookieConsent'), 'getConfig');
	if (at(config, 'categories')) keep('cookieConsent', { ...pick(config, 'categories', 'language'), shown: language });

	const orejime = [tool('orejimeConfig'), at(tool('orejime'), 'config')].find((each) => at(each, 'purposes') ?? at(each, 'apps'));
	if (orejime) {
		const policy = at(orejime, 'privacyPolicyUrl') ?? at(orejime, 'privacyPolicy');
		keep('orejime', {
			...pick(orejime, 'purposes', 'apps'),
			privacyPolicyUrl: absolute(policy),
			lang: at(orejime, 'lang') ?? language,
		});
	}

	if (typeof tool('__tcfapi') === 'function') {
		const [vendorList, tcData] = await Promise.all([
			within(
				new Promise((done) => {
					call(page, '__tcfapi', 'getVendorList', 2, (answer: unknown, ok: unknown) => done(ok ? answer : null));
				}),
			),
			within(
				new Promise((done) => {
					call(page, '__tcfapi', 'addEventListener', 2, (answer: unknown, ok: unknown) => {
						call(page, '__tcfapi', 'removeEventListener', 2, () => undefined, at(answer, 'listenerId'));
						done(ok ? answer : null);
					});
				}),
			),
		]);
		const every = valuesOf(at(vendorList, 'vendors')).slice(0, 2_000);
		keep('tcf', {
			vendorList: { vendors: Object.fromEntries(every.map((vendor, index) => [index, pick(vendor, ...vendorFields)])) },
			tcData: {
				eventStatus: at(tcData, 'eventStatus'),
				purpose: { consents: at(tcData, 'purpose', 'consents') },
				vendor: { consents: at(tcData, 'vendor', 'consents') },
			},
		});
	}
	return found;
}
