import { html, type Site, type SiteAnswer, type SiteRequest } from './site.ts';

/** A site that publishes its manifest, and what it was asked. */
export interface ManifestSite extends Site {
	/** The requests for the manifest, newest last. */
	readonly asked: SiteRequest[];
	/** What it publishes next. */
	text: string;
}

export const teaManifest = (...cookies: object[]) => JSON.stringify({ manifestVersion: 1, publisher: { name: 'Tea' }, cookies });

/** Answers with an ETag and, to whoever has it, with 304; lets nobody keep it, so that each time it is asked again. */
export function manifestSite(): ManifestSite {
	const asked: SiteRequest[] = [];
	return {
		asked,
		text: teaManifest({ name: 'tea_pot', category: 'functional', purpose: { en: 'Remembers your pot.' } }),
		hosts: ['www.tea.test', 'cdn.tea.test'],
		answer(request) {
			const { host, path, headers } = request;
			if (path === '/.well-known/cookie-policy.json' || path === '/cookies.json') {
				asked.push(request);
				const etag = `"${this.text.length}"`;
				const more = { ETag: etag, 'Cache-Control': 'max-age=0' };
				if (headers['if-none-match'] === etag) return { status: 304, headers: more };
				return { type: 'application/json', headers: more, body: this.text };
			}
			const cookies = ['tea_pot=planted-secret-tea; Path=/; Max-Age=86400; Secure'];
			// Its link leads to the same site's other host.
			const link = path === '/linked' ? '<link rel="cookie-policy" href="https://cdn.tea.test/cookies.json">' : '';
			if (host === 'www.tea.test' && (path === '/' || path === '/linked'))
				return { ...html(`<html lang="en"><title>Tea</title>${link}<h1>Tea</h1>`), cookies };
			return undefined;
		},
	};
}

/** A site whose manifest is one thing after another, and whose policy page has 50,000 rows. */
export interface MoodySite extends Site {
	mood: 'good' | 'flood' | 'drip' | 'away' | 'deep' | 'shape';
}

const moods: Readonly<Record<MoodySite['mood'], SiteAnswer>> = {
	good: { type: 'application/json', body: teaManifest({ name: 'moody', category: 'functional' }) },
	flood: { type: 'application/json', body: '{', more: 'flood' },
	drip: { type: 'application/json', body: '{', more: 'drip' },
	away: { location: 'https://elsewhere.test/.well-known/cookie-policy.json' },
	deep: { type: 'application/json', body: '['.repeat(100_000) },
	shape: {
		type: 'application/json',
		body: '{"manifestVersion": 1, "publisher": {"name": "Moody"}, "cookies": {"__proto__": []}}',
	},
};

export function moodySite(): MoodySite {
	return {
		mood: 'good',
		hosts: ['moody.test'],
		answer({ path }) {
			if (path === '/.well-known/cookie-policy.json') return { ...moods[this.mood], headers: { 'Cache-Control': 'max-age=0' } };
			if (path === '/cookies') {
				const rows = Array.from({ length: 50_000 }, (_, row) => `<tr><td>m_${row}<td>1 day`).join('');
				return html(`<html lang="en"><title>Cookies</title><h1>Cookies</h1><table><tr><th>Cookie<th>Expires${rows}</table>`);
			}
			return path === '/'
				? html('<html lang="en"><title>Moody</title><h1>Moody</h1><a href="/cookies">Cookie policy</a>')
				: undefined;
		},
	};
}

/** Sites whose manifest is somewhere or something else. */
export const oddSites: Site = {
	hosts: ['leads-away.test', 'leads-round.test', 'www.leads-round.test', 'too-long.test', 'answers-all.test', 'elsewhere.test'],
	answer({ host, path }) {
		if (path === '/') return html(`<html lang="en"><title>${host}</title><h1>${host}</h1>`);
		if (path !== '/.well-known/cookie-policy.json' && path !== '/moved.json') return undefined;
		switch (host) {
			case 'leads-away.test':
				return { location: 'https://elsewhere.test/.well-known/cookie-policy.json' };
			case 'leads-round.test':
				return { location: 'https://www.leads-round.test/moved.json' };
			case 'www.leads-round.test':
			case 'elsewhere.test':
				return { type: 'application/json', body: teaManifest({ name: 'round' }) };
			case 'too-long.test':
				return { type: 'application/json', body: Buffer.alloc(30_000_000, ' ') };
			default:
				return html('<html lang="en"><title>Not found</title>');
		}
	},
};
