import * as v from 'valibot';
import { toAscii } from '../cookie/punycode.ts';
import { isRetention } from './duration.ts';
import { functionCodes } from './functions.ts';
import type { ManifestErrorCode } from './manifest-error.ts';
import {
	isCookieName,
	isDate,
	isHostGlob,
	isLanguageTag,
	isWebAddress,
	mostStars,
	readable,
	starsIn,
	tidyGlob,
} from './manifest-text.ts';

/** The version of the format that is read and written here (docs/manifest.md, public/cookie-policy.schema.json). */
export const manifestVersion = 1;

/** How much of a manifest is read. Characters and counts; the JSON Schema states the same. */
export const manifestLimits = {
	text: 2_000_000,
	depth: 16,
	cookies: 5_000,
	providers: 2_000,
	hosts: 200,
	signs: 100,
	signsTogether: 8,
	languages: 60,
	domains: 500,
	name: 256,
	title: 200,
	sentence: 1_000,
	address: 2_048,
	/** Faults that are listed one by one. */
	errors: 200,
} as const;

/** Those that a caller may set lower. */
export type ManifestLimits = Readonly<Record<'text' | 'depth' | 'cookies' | 'providers' | 'hosts' | 'signs' | 'errors', number>>;

/** A check that names its fault by code; `parse-manifest.ts` makes an error with its place of it. */
const must = (holds: (text: string) => boolean, code: ManifestErrorCode) => v.check<string, ManifestErrorCode>(holds, code);
const words = (longest: number) =>
	v.pipe(
		v.string(),
		v.maxLength(longest, 'too-long' satisfies ManifestErrorCode),
		v.transform(readable),
		v.nonEmpty('empty' satisfies ManifestErrorCode),
	);
const bounded = (longest: number) => v.pipe(v.string(), v.maxLength(longest, 'too-long' satisfies ManifestErrorCode));
const listOf = <const Item extends v.GenericSchema>(item: Item, most: number) =>
	v.pipe(
		v.array(item),
		v.nonEmpty('empty' satisfies ManifestErrorCode),
		v.maxLength(most, 'too-long' satisfies ManifestErrorCode),
	);

const address = v.pipe(bounded(manifestLimits.address), must(isWebAddress, 'bad-url'));
const title = words(manifestLimits.title);

export const hostGlob = v.pipe(
	bounded(253),
	v.transform((text) => toAscii(text.toLowerCase())),
	must(isHostGlob, 'bad-host'),
	must((text) => starsIn(text) <= mostStars, 'too-many-stars'),
);

const nameGlob = v.pipe(
	bounded(manifestLimits.name * 8),
	v.nonEmpty('empty' satisfies ManifestErrorCode),
	must(isCookieName, 'bad-name'),
	v.transform(tidyGlob),
	must((name) => starsIn(name) <= mostStars, 'too-many-stars'),
	v.maxLength(manifestLimits.name, 'too-long' satisfies ManifestErrorCode),
);

export const providerFile = v.object({
	name: title,
	organisation: v.exactOptional(title),
	country: v.exactOptional(
		v.pipe(
			bounded(20),
			must((text) => /^[A-Z]{2}$/.test(text), 'bad-country'),
		),
	),
	url: v.exactOptional(address),
	privacyUrl: v.exactOptional(address),
	domains: v.exactOptional(listOf(hostGlob, manifestLimits.domains)),
	software: v.exactOptional(v.boolean()),
});

const purpose = v.pipe(
	v.record(v.pipe(bounded(40), must(isLanguageTag, 'bad-language')), words(manifestLimits.sentence)),
	v.minEntries(1, 'empty' satisfies ManifestErrorCode),
	v.maxEntries(manifestLimits.languages, 'too-long' satisfies ManifestErrorCode),
);

export const cookieFile = v.object({
	name: nameGlob,
	/** A key of `providers`, or a provider in place: `parse-manifest.ts` looks, so that a fault inside has its own place. */
	provider: v.exactOptional(v.unknown()),
	service: v.exactOptional(title),
	category: v.exactOptional(v.picklist(['necessary', 'functional', 'analytics', 'advertising'])),
	function: v.exactOptional(v.picklist(functionCodes)),
	purpose: v.exactOptional(purpose),
	retention: v.exactOptional(v.pipe(bounded(60), must(isRetention, 'bad-duration'))),
	hosts: v.exactOptional(listOf(hostGlob, manifestLimits.hosts)),
	party: v.exactOptional(v.picklist(['first', 'third'])),
	anonymised: v.exactOptional(v.boolean()),
	consent: v.exactOptional(v.picklist(['exempt', 'required', 'unclear'])),
});

export const publisherFile = v.object({ name: title, url: v.exactOptional(address) });

/** `host:cdn.shop.test`, that host or one below it; or `cookie:name`, the exact name. No globs (`lib/knowledge/platform.ts`). */
export const sign = v.pipe(
	bounded(manifestLimits.name + 10),
	must((text) => {
		if (text.startsWith('host:')) return isHostGlob(text.slice(5)) && !text.includes('*');
		return text.startsWith('cookie:') && isCookieName(text.slice(7)) && starsIn(text) === 0;
	}, 'bad-sign'),
);
export const signsTogether = listOf(sign, manifestLimits.signsTogether);

/** The fields beside the lists. */
export const headFile = v.object({
	publisher: publisherFile,
	policyUrl: v.exactOptional(address),
	updated: v.exactOptional(v.pipe(bounded(40), must(isDate, 'bad-date'))),
});

/** Every field that a manifest may have at the top. `$…` and `x-…` are the writer's own. */
export const topFields = [
	'manifestVersion',
	'publisher',
	'scope',
	'policyUrl',
	'updated',
	'signs',
	'providers',
	'cookies',
] as const;
