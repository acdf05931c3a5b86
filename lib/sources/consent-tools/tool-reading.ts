import { isIpAddress } from '../../cookie/address.ts';
import { type Party, registrableDomain } from '../../cookie/site.ts';
import type { Manifest } from '../../policy/declaration.ts';
import type { ManifestError } from '../../policy/manifest-error.ts';
import type { Faults } from '../../policy/manifest-faults.ts';
import { manifestLimits, manifestVersion } from '../../policy/manifest-file.ts';
import { hostMeant, isHostGlob, isLanguageTag, isWebAddress, readable } from '../../policy/manifest-text.ts';
import { readManifest } from '../../policy/parse-manifest.ts';
import type { Consent } from '../../policy/vocabulary.ts';
import type { StatedCategory } from '../policy-page/category-words.ts';
import type { TcfVendor } from '../tcf.ts';

/** What a consent tool in the page declares: the page's word, parsed and bounded. */
export interface ToolReading {
	/** `OneTrust`, `Klaro`. */
	readonly tool: string;
	/** Its cookies; none where it only names services. */
	readonly manifest: Manifest;
	/** How many services it names, with or without their cookies. */
	readonly services: number;
	/** Where it says that the site's cookie policy is. */
	readonly policyUrl?: string;
	/** The vendors of the IAB's framework, with where they disclose their cookies. */
	readonly vendors?: readonly TcfVendor[];
	readonly errors: readonly ManifestError[];
}

/** A cookie in a tool's declaration, in the words of all of them. Texts are not yet bounded. */
export interface ToolCookie {
	/** Exact name or glob, as `Declaration.name`. */
	readonly name: string;
	/** Where it stands in the tool's own data: `Groups[1].FirstPartyCookies[0]`. */
	readonly place: string;
	readonly category?: StatedCategory | undefined;
	readonly provider?: string | undefined;
	readonly service?: string | undefined;
	readonly purpose?: string | undefined;
	/** ISO 8601, or `session`. */
	readonly retention?: string | undefined;
	readonly host?: string | undefined;
	readonly party?: Party | undefined;
	readonly consent?: Consent | undefined;
}

interface Declared {
	readonly tool: string;
	readonly cookies: readonly ToolCookie[];
	readonly services?: number;
	readonly language?: string | undefined;
	readonly policyUrl?: string | undefined;
	readonly faults: Faults;
}

/** Puts a tool's declaration into the one form of all sources, through the same checks as a manifest file. */
export function toolReading({ tool, cookies, services, language, policyUrl, faults }: Declared): ToolReading {
	const spoken = language !== undefined && isLanguageTag(language) ? language : 'und';
	const { manifest, errors } = readManifest({
		manifestVersion,
		publisher: { name: tool },
		cookies: cookies.map((cookie) => entryOf(cookie, spoken)),
	});
	return {
		tool,
		manifest: manifest ?? { publisher: { name: tool }, cookies: [] },
		services: services ?? 0,
		...(policyUrl !== undefined && policyUrl.length <= manifestLimits.address && isWebAddress(policyUrl) && { policyUrl }),
		errors: [...faults.list(), ...errors.filter(({ code }) => code !== 'duplicate').map((error) => ownPlace(error, cookies))],
	};
}

function entryOf(cookie: ToolCookie, language: string): object {
	const provider = cut(cookie.provider, manifestLimits.title);
	const service = cut(cookie.service, manifestLimits.title);
	const purpose = cut(cookie.purpose, manifestLimits.sentence);
	const hosts = hostsOf(cookie.host);
	return {
		name: cookie.name,
		...(provider && { provider: { name: provider } }),
		...(service && { service }),
		...(purpose && { purpose: { [language]: purpose } }),
		...(cookie.category && { category: cookie.category }),
		...(cookie.retention && { retention: cookie.retention }),
		...(hosts && { hosts }),
		...(cookie.party && { party: cookie.party }),
		...(cookie.consent && { consent: cookie.consent }),
	};
}

/** One line, without the tags that some tools put into their texts, cut to what a manifest takes. */
function cut(text: string | undefined, most: number): string | undefined {
	if (text === undefined) return undefined;
	const line = readable(text.slice(0, most * 4).replace(/<\/?[a-z][^<>]{0,500}>/gi, ' '));
	return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** Tools find a cookie on one host and mean the site that it is of: `www.shop.test` → `*.shop.test`. */
function hostsOf(text: string | undefined): string[] | undefined {
	const stated = text?.trim().replace(/^\*?\./, '');
	if (!stated) return undefined;
	const host = isHostGlob(stated.toLowerCase()) ? stated.toLowerCase() : hostMeant(stated);
	if (host === undefined || host.includes('*') || !(host.includes('.') || host === 'localhost')) return undefined;
	return [isIpAddress(host) ? host : `*.${registrableDomain(host)}`];
}

/** `cookies[3].name` → `Groups[1].FirstPartyCookies[0].name`: the tool's own place. */
function ownPlace(error: ManifestError, cookies: readonly ToolCookie[]): ManifestError {
	return {
		...error,
		place: error.place.replace(/^cookies\[(\d+)\]/, (whole, index: string) => cookies[Number(index)]?.place ?? whole),
	};
}
