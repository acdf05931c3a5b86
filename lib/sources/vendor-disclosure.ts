import * as v from 'valibot';
import type { Provider } from '../policy/declaration.ts';
import { retentionOfSeconds } from '../policy/duration.ts';
import { findJsonFault } from '../policy/json-fault.ts';
import { type ManifestError, quotable } from '../policy/manifest-error.ts';
import { Faults, firstFault, isFields, typeOf } from '../policy/manifest-faults.ts';
import { manifestLimits, manifestVersion } from '../policy/manifest-file.ts';
import { isHostGlob } from '../policy/manifest-text.ts';
import { type ParsedManifest, readManifest } from '../policy/parse-manifest.ts';
import { meaningOf } from './tcf-purposes.ts';

const purposeNumbers = v.pipe(
	v.array(v.pipe(v.number(), v.integer('unknown-word'), v.minValue(1, 'unknown-word'), v.maxValue(64, 'unknown-word'))),
	v.maxLength(64, 'too-long'),
);

/** One item of the `disclosures` array. What the specification requires and vendors yet leave out is optional here. */
const disclosure = v.object({
	identifier: v.pipe(v.string(), v.nonEmpty('empty')),
	type: v.exactOptional(v.string()),
	maxAgeSeconds: v.exactOptional(v.nullable(v.number())),
	domains: v.exactOptional(v.nullable(v.pipe(v.array(v.string()), v.maxLength(manifestLimits.hosts, 'too-long')))),
	domain: v.exactOptional(v.nullable(v.string())),
	purposes: v.exactOptional(v.nullable(purposeNumbers)),
	specialPurposes: v.exactOptional(v.nullable(purposeNumbers)),
	description: v.exactOptional(v.nullable(v.string())),
	optOut: v.exactOptional(v.nullable(v.boolean())),
});

type Disclosure = v.InferOutput<typeof disclosure>;

/**
 * Reads a vendor's Device Storage & Operational Disclosures (IAB TCF v2, specification 1.1) as a manifest of that vendor. Cookies only:
 * items of type `web` and `app` are other storage. A list of purposes without number 1 states that no consent is needed; a
 * missing list states nothing. A cookie on `*`, any partner's domain, is believed only under a name that is long enough to be its own.
 */
export function readVendorDisclosure(text: string, vendor: Provider): ParsedManifest {
	if (text.length > manifestLimits.text) return refused({ place: '', code: 'too-large', expected: String(manifestLimits.text) });
	const json = text.replace(/^\ufeff/, '');
	const fault = findJsonFault(json, manifestLimits.depth);
	if (fault) return refused({ place: `line ${fault.line}, column ${fault.column}`, code: 'not-json', expected: fault.reason });
	return vendorManifest(JSON.parse(json), vendor);
}

/** The same for JSON that is parsed already, as consent tools hold it. */
export function vendorManifest(file: unknown, vendor: Provider): ParsedManifest {
	if (!isFields(file)) return refused({ place: '', code: 'wrong-type', expected: 'an object', found: typeOf(file) });
	const list = file.disclosures;
	if (!Array.isArray(list)) {
		if (list === undefined) return refused({ place: 'disclosures', code: 'missing' });
		return refused({ place: 'disclosures', code: 'wrong-type', expected: 'a list', found: typeOf(list) });
	}
	const faults = new Faults(manifestLimits.errors);
	const entries: Entry[] = [];
	const places: number[] = [];
	if (list.length > manifestLimits.cookies) {
		faults.at(['disclosures'], 'too-many', { found: String(list.length), expected: String(manifestLimits.cookies) });
	}
	for (const [index, each] of list.slice(0, manifestLimits.cookies).entries()) {
		const entry = readItem(each, index, faults);
		if (!entry) continue;
		entries.push(entry);
		places.push(index);
	}
	const { name, url } = vendor;
	const publisher = { name, ...(url && { url }) };
	const { manifest, errors } = readManifest({
		manifestVersion,
		publisher,
		cookies: entries.map((entry) => ({ ...entry, provider: vendor })),
	});
	return { ...(manifest && { manifest }), errors: [...faults.list(), ...errors.map((error) => replaced(error, places))] };
}

interface Entry {
	readonly name: string;
	readonly hosts?: readonly string[];
}

function readItem(item: unknown, index: number, faults: Faults): Entry | undefined {
	const parsed = v.safeParse(disclosure, item, firstFault);
	if (!parsed.success) {
		faults.from(['disclosures', index], parsed.issues);
		return undefined;
	}
	// `Cookie` and `HTTP cookie`, as some write it.
	if (!/cookie$/i.test(parsed.output.type ?? 'cookie')) return undefined;
	if (!parsed.output.purposes) faults.at(['disclosures', index, 'purposes'], 'missing', { effect: 'note' });
	const entry = toEntry(parsed.output);
	if (!isTooWide(entry)) return entry;
	faults.at(['disclosures', index, 'identifier'], 'too-wide', { found: quotable(entry.name) });
	return undefined;
}

function toEntry({
	identifier,
	maxAgeSeconds,
	domains,
	domain,
	purposes,
	specialPurposes,
	description,
	optOut,
}: Disclosure): Entry {
	const stated = [...(domains ?? []), ...(domain ? [domain] : [])].map((each) => each.trim().toLowerCase());
	const hosts = stated.map((each) => each.replace(/^\./, '*.')).filter((each) => each !== '*');
	const meaning = optOut ? ({ function: 'ad-opt-out' } as const) : meaningOf(purposes ?? [], specialPurposes ?? []);
	return {
		name: identifier.trim(),
		...meaning,
		...(description?.trim() && { purpose: { en: description.trim().slice(0, manifestLimits.sentence) } }),
		// `2592000000`, the specification's own slip of milliseconds, is over eighty years and read as it stands.
		...(maxAgeSeconds !== undefined && maxAgeSeconds !== null && { retention: retentionOfSeconds(maxAgeSeconds) }),
		...(hosts.length > 0 && hosts.length === stated.length && { hosts: hosts.map(asCovering) }),
		...(purposes && { consent: purposes.includes(1) ? 'required' : 'exempt' }),
	};
}

/** Vendors name the domain of the cookie, `adtech.test`, and mean its subdomains as well: that is what a cookie's domain does. */
function asCovering(host: string): string {
	return isHostGlob(host) && !host.includes('*') ? `*.${host}` : host;
}

/** `id` on any partner's domain would claim half the web. */
function isTooWide({ name, hosts }: Entry): boolean {
	return hosts === undefined && name.replaceAll('*', '').length < 4;
}

function refused(error: Omit<ManifestError, 'effect'>): ParsedManifest {
	return { errors: [{ ...error, effect: 'refused' }] };
}

/** `cookies[3].name` → `disclosures[7].identifier`: the file's own words. */
function replaced(error: ManifestError, places: readonly number[]): ManifestError {
	const fields = new Map([
		['name', 'identifier'],
		['retention', 'maxAgeSeconds'],
		['hosts', 'domains'],
		['purpose', 'description'],
	]);
	const own = (place: string) =>
		place
			.replace(/^cookies\[(\d+)\]/, (_, index: string) => `disclosures[${places[Number(index)]}]`)
			.replace(/\.(\w+)/, (whole, field: string) => (fields.has(field) ? `.${fields.get(field)}` : whole));
	return {
		...error,
		place: own(error.place),
		...(error.code === 'duplicate' && error.expected !== undefined && { expected: own(error.expected) }),
	};
}
