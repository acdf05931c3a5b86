import * as v from 'valibot';
import type { Declaration, Manifest, Provider } from '../policy/declaration.ts';
import { retentionOfSeconds } from '../policy/duration.ts';
import type { ManifestError } from '../policy/manifest-error.ts';
import { isFields } from '../policy/manifest-faults.ts';
import { manifestLimits } from '../policy/manifest-file.ts';
import { isWebAddress, readable } from '../policy/manifest-text.ts';
import { vendorManifest } from './vendor-disclosure.ts';

/** A vendor of the TCF's Global Vendor List, as the page's consent tool presents it. */
export interface TcfVendor {
	readonly id: number;
	readonly provider: Provider;
	/** Numbers of the purposes for which it asks consent, or claims a legitimate interest. */
	readonly purposes: readonly number[];
	readonly legitimateInterests: readonly number[];
	readonly specialPurposes: readonly number[];
	/** The longest that a cookie of it stays, ISO 8601 or `session`; absent: it states none or uses no cookies. */
	readonly retention?: string;
	/** Where it discloses its cookies (`readVendorDisclosure`); asked only if the user wants it. */
	readonly disclosureUrl?: string;
	/** What the visitor chose; absent: no choice is known. */
	readonly consented?: boolean;
}

export interface TcfReading {
	/** By their number; those beyond {@link mostVendors} are left out. */
	readonly vendors: readonly TcfVendor[];
	/** Purposes that the visitor agreed to; absent: no choice is known. */
	readonly consentedPurposes?: readonly number[];
	/** The cookies that the vendors disclose, where the tool holds their disclosures in the list. */
	readonly manifest: Manifest;
	readonly errors: readonly ManifestError[];
}

/** The list has about a thousand. */
export const mostVendors = 2_000;

const numbers = v.fallback(v.pipe(v.array(v.number()), v.maxLength(64)), []);
const vendorFile = v.object({
	id: v.pipe(v.number(), v.integer(), v.minValue(1)),
	name: v.pipe(v.string(), v.maxLength(manifestLimits.title), v.transform(readable), v.nonEmpty()),
	purposes: numbers,
	legIntPurposes: numbers,
	specialPurposes: numbers,
	cookieMaxAgeSeconds: v.fallback(v.nullish(v.number()), undefined),
	usesCookies: v.fallback(v.nullish(v.boolean()), undefined),
	/** Version 2 of the list. */
	policyUrl: v.fallback(v.nullish(v.string()), undefined),
	/** Version 3: by language. */
	urls: v.fallback(
		v.nullish(v.pipe(v.array(v.object({ langId: v.string(), privacy: v.optional(v.string()) })), v.maxLength(60))),
		undefined,
	),
	deviceStorageDisclosureUrl: v.fallback(v.nullish(v.string()), undefined),
});

/**
 * Reads what `__tcfapi('getVendorList')` and `__tcfapi('getTCData')` gave (IAB TCF v2.2, CMP API §“Commands”; Global Vendor List v2 and v3).
 * Both are the page's word, plain data as from JSON: anything else than the expected is passed over. Consent is there only where the data's own status says
 * that the visitor chose or had chosen. The TC string itself is not looked at, and not kept.
 */
export function readTcf(vendorList: unknown, tcData: unknown): TcfReading {
	const choice = choiceIn(tcData);
	const listed = isFields(vendorList) && isFields(vendorList.vendors) ? Object.values(vendorList.vendors) : [];
	const vendors: TcfVendor[] = [];
	const cookies: Declaration[] = [];
	const errors: ManifestError[] = [];
	for (const each of listed.slice(0, mostVendors)) {
		const parsed = v.safeParse(vendorFile, each);
		if (!parsed.success) continue;
		const vendor = toVendor(parsed.output, choice);
		vendors.push(vendor);
		const disclosed = disclosedBy(each);
		if (disclosed === undefined) continue;
		const { manifest, errors: faults } = vendorManifest(disclosed, vendor.provider);
		for (const fault of faults.slice(0, manifestLimits.errors - errors.length)) {
			errors.push({ ...fault, place: `vendors.${vendor.id}${fault.place && `: ${fault.place}`}` });
		}
		cookies.push(...(manifest?.cookies ?? []).slice(0, manifestLimits.cookies - cookies.length));
	}
	return {
		vendors: vendors.sort((a, b) => a.id - b.id),
		...(choice && { consentedPurposes: choice.purposes }),
		manifest: { publisher: { name: 'IAB TCF' }, cookies },
		errors,
	};
}

interface Choice {
	readonly purposes: readonly number[];
	readonly vendors: ReadonlySet<number>;
}

/** `tcloaded` and `useractioncomplete` carry a choice; `cmpuishown` only says that the visitor is being asked. */
function choiceIn(tcData: unknown): Choice | undefined {
	if (!isFields(tcData) || (tcData.eventStatus !== 'useractioncomplete' && tcData.eventStatus !== 'tcloaded')) return undefined;
	return { purposes: agreed(tcData.purpose), vendors: new Set(agreed(tcData.vendor)) };
}

/** `{consents: {1: true, 2: false}}` → `[1]`. */
function agreed(part: unknown): number[] {
	if (!isFields(part) || !isFields(part.consents)) return [];
	const consents = Object.entries(part.consents).slice(0, 10_000);
	return consents
		.filter(([, yes]) => yes === true)
		.map(([id]) => Number(id))
		.filter(Number.isSafeInteger);
}

function toVendor(file: v.InferOutput<typeof vendorFile>, choice: Choice | undefined): TcfVendor {
	const privacy = [file.urls?.find((each) => each.langId === 'en')?.privacy, file.urls?.[0]?.privacy, file.policyUrl];
	const privacyUrl = privacy.find((each) => each !== undefined && each !== null && isAddress(each));
	const { cookieMaxAgeSeconds: age, deviceStorageDisclosureUrl: disclosureUrl } = file;
	const states = file.usesCookies !== false && age !== undefined && age !== null;
	return {
		id: file.id,
		provider: { name: file.name, ...(privacyUrl && { privacyUrl }) },
		purposes: file.purposes,
		legitimateInterests: file.legIntPurposes,
		specialPurposes: file.specialPurposes,
		...(states && { retention: retentionOfSeconds(age) }),
		...(disclosureUrl && isAddress(disclosureUrl) && { disclosureUrl }),
		...(choice && { consented: choice.vendors.has(file.id) }),
	};
}

function isAddress(text: string): boolean {
	return text.length <= manifestLimits.address && isWebAddress(text);
}

/** Some tools put the fetched disclosures into the list, under one of these names. */
function disclosedBy(vendor: unknown): unknown {
	if (!isFields(vendor)) return undefined;
	return ['deviceStorage', 'deviceStorageDisclosure', 'deviceStorageDisclosures'].map((name) => vendor[name]).find(isFields);
}
