import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { html, type Site, type SiteAnswer, script } from './site.ts';

const require = createRequire(import.meta.url);
/** A file of an installed package, as it is published. */
const file = (path: string) => readFileSync(require.resolve(path), 'utf8');
const packageOf = (name: string) => dirname(require.resolve(`${name}/package.json`));

/**
 * Shops that run real consent tools, in the versions published on npm, each configured as its own documentation shows; and the IAB's own interface, bundled from the
 * IAB's packages. https://www.klaro.test/ and so on.
 */
export async function consentToolSites(): Promise<Site[]> {
	return [klaro(), orejime(), tarteaucitron(), cookieConsent(), await tcf()];
}

const page = (title: string, scripts: string) =>
	html(
		`<html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>A shop with a consent tool.</p>${scripts}`,
	);

/** A site whose answers are files by path. */
const site = (host: string, answers: Readonly<Record<string, SiteAnswer>>): Site => ({
	hosts: [host],
	answer: ({ path }) => answers[path],
});

const klaro = () =>
	site('www.klaro.test', {
		'/klaro.js': script(file('klaro/dist/klaro.js')),
		'/': page(
			'Klaro',
			`<script>
			window.klaroConfig = {
				version: 1, lang: 'en', privacyPolicy: '/privacy',
				translations: { en: { purposes: { analytics: 'Statistics', ads: { title: 'Advertising' } },
					matomo: { title: 'Matomo', description: 'Counts visits on our own server.' } }, zz: { privacyPolicyUrl: 'https://www.klaro.test/privacy' } },
				services: [
					{ name: 'matomo', purposes: ['analytics'], cookies: [[/^_pk_.*$/, '/', 'www.klaro.test'], 'piwik_ignore'] },
					{ name: 'facebook', title: 'Meta Pixel', description: '<b>Shows</b> our ads elsewhere.', purposes: ['ads'], cookies: ['_fbp', /^_fbc$/i] },
					{ name: 'basket', title: 'Our basket', purposes: ['shop'], required: true, cookies: ['basket'], callback: () => {} },
					{ name: 'odd', purposes: ['ads'], cookies: [/^(a+)+b(?=c)/] },
				],
			};</script><script src="/klaro.js"></script>`,
		),
	});

const orejime = () =>
	site('www.orejime.test', {
		'/orejime.js': script(file('orejime/dist/orejime-standard-en.js')),
		'/orejime.css': { type: 'text/css', body: file('orejime/dist/orejime-standard.css') },
		'/': page(
			'Orejime',
			`<link rel="stylesheet" href="/orejime.css"><script>
			window.orejimeConfig = {
				privacyPolicyUrl: 'https://www.orejime.test/privacy', lang: 'en',
				purposes: [
					{ id: 'session', title: 'Your session', description: 'Keeps you signed in.', isMandatory: true, cookies: ['PHPSESSID'] },
					{ id: 'statistics', title: 'Statistics', purposes: [
						{ id: 'matomo', title: 'Matomo', description: 'Counts visits.', isExempt: true, cookies: [[/^_pk_/, '/', '.orejime.test'], 'matomo_sessid'] },
					] },
				],
			};</script><script src="/orejime.js"></script>`,
		),
	});

const tarteaucitron = (): Site => {
	const root = packageOf('tarteaucitronjs');
	const start = page(
		'tarteaucitron',
		`<script src="/tac/tarteaucitron.js"></script><script>
			tarteaucitron.user.gtagUa = 'G-ABC123';
			tarteaucitron.init({ privacyUrl: 'https://www.tac.test/privacy', hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: 'bottom', cookieslist: true,
				highPrivacy: true, AcceptAllCta: true, DenyAllCta: true, useExternalCss: false, useExternalJs: false, mandatory: true });
			(tarteaucitron.job = tarteaucitron.job || []).push('gtag');
			tarteaucitron.job.push('facebookpixel');
			tarteaucitron.job.push('youtube');</script>`,
	);
	return {
		hosts: ['www.tac.test'],
		answer({ path }) {
			if (path === '/') return start;
			if (!/^\/tac\/(?:(?:css|lang)\/)?[\w.-]+\.(?:js|css)$/.test(path)) return undefined;
			const body = readFileSync(join(root, path.slice('/tac/'.length)), 'utf8');
			return path.endsWith('.css') ? { type: 'text/css', body } : script(body);
		},
	};
};

const cookieConsent = () =>
	site('www.ccc.test', {
		'/cookieconsent.js': script(file('vanilla-cookieconsent/dist/cookieconsent.umd.js')),
		'/': page(
			'cookieconsent',
			`<script src="/cookieconsent.js"></script><script>
			CookieConsent.run({
				categories: {
					necessary: { enabled: true, readOnly: true },
					analytics: { autoClear: { cookies: [{ name: /^_ga/ }, { name: '_gid' }] },
						services: { matomo: { label: 'Matomo', cookies: [{ name: /^_pk_/ }], onAccept: () => {} } } },
					ads: {},
				},
				language: { default: 'en', translations: { en: {
					consentModal: { title: 'Cookies', description: 'We use some.', acceptAllBtn: 'Accept' },
					preferencesModal: { title: 'Choices', acceptAllBtn: 'Accept', savePreferencesBtn: 'Save', sections: [
						{ title: 'Strictly necessary', linkedCategory: 'necessary', cookieTable: {
							headers: { name: 'Cookie', domain: 'Domain', desc: 'Description' },
							body: [{ name: 'cc_cookie', domain: 'www.ccc.test', desc: 'Remembers your choice.' }] } },
						{ title: 'Statistics', linkedCategory: 'analytics', cookieTable: {
							headers: { name: 'Name', service: 'Service', desc: 'Description', exp: 'Expiration' },
							body: [{ name: '_gid', service: 'Google Analytics', desc: 'Tells visitors apart.', exp: '24 hours' }] } },
						{ title: 'Advertising', linkedCategory: 'ads', cookieTable: {
							headers: { col1: 'Nom', col2: 'Durée' }, body: [{ col1: 'IDE', col2: '13 mois' }] } },
					] } } } },
			});</script>`,
		),
	});

/** The IAB's own implementation of the interface, with a vendor list that the page loads from its own host. */
async function tcf(): Promise<Site> {
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			minify: false,
			lib: { entry: fileURLToPath(new URL('tcf-page.js', import.meta.url)), formats: ['iife'], name: 'tcfPage' },
		},
	});
	const [result] = Array.isArray(built) ? built : [built];
	const code = result && 'output' in result ? result.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n') : '';
	return {
		hosts: ['www.tcf.test', 'vendor.adtech.test'],
		answer({ host, path }) {
			if (host === 'vendor.adtech.test')
				return path === '/disclosure.json' ? json(disclosure) : path === '/ad.js' ? script('') : undefined;
			if (path === '/tcf.js') return script(code);
			if (path === '/vendors/vendor-list.json') return json(vendorList);
			if (path === '/')
				return page('TCF', '<script src="/tcf.js"></script><script src="https://vendor.adtech.test/ad.js"></script>');
			// Its advertisement comes when the page has long been there.
			if (path === '/late')
				return page(
					'TCF, late',
					`<script src="/tcf.js"></script><script>setTimeout(() => {
						document.head.append(Object.assign(document.createElement('script'), { src: 'https://vendor.adtech.test/ad.js' }));
					}, 2000);</script>`,
				);
			return undefined;
		},
	};
}

const json = (body: unknown): SiteAnswer => ({ type: 'application/json', body: JSON.stringify(body) });

const purpose = (id: number) => ({ id, name: `Purpose ${id}`, description: '', illustrations: [] });
const vendorList = {
	gvlSpecificationVersion: 3,
	vendorListVersion: 42,
	tcfPolicyVersion: 5,
	lastUpdated: '2026-09-01T00:00:00Z',
	purposes: Object.fromEntries([1, 2, 3, 4, 7, 8, 9, 10, 11].map((id) => [id, purpose(id)])),
	specialPurposes: {},
	features: {},
	specialFeatures: {},
	stacks: {},
	dataCategories: {},
	vendors: {
		7: {
			id: 7,
			name: 'AdTech',
			purposes: [1, 3, 4],
			legIntPurposes: [],
			flexiblePurposes: [],
			specialPurposes: [],
			features: [],
			specialFeatures: [],
			usesCookies: true,
			cookieMaxAgeSeconds: 2_592_000,
			usesNonCookieAccess: false,
			urls: [{ langId: 'en', privacy: 'https://vendor.adtech.test/privacy' }],
			deviceStorageDisclosureUrl: 'https://vendor.adtech.test/disclosure.json',
		},
		8: {
			id: 8,
			name: 'Elsewhere',
			purposes: [1],
			legIntPurposes: [],
			flexiblePurposes: [],
			specialPurposes: [],
			features: [],
			specialFeatures: [],
			usesCookies: false,
			urls: [],
			deviceStorageDisclosureUrl: 'https://never.contacted.test/disclosure.json',
		},
	},
};
const disclosure = {
	disclosures: [
		{
			identifier: 'adtech_id',
			type: 'cookie',
			maxAgeSeconds: 2_592_000,
			cookieRefresh: false,
			domains: ['*.adtech.test'],
			purposes: [1, 3, 4],
		},
		{ identifier: 'adtech_store', type: 'web', purposes: [1] },
	],
};
