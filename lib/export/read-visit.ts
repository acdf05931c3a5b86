import * as v from 'valibot';
import { hostOfSite, mayBeHost, withoutPort } from '../cookie/may-be-host.ts';
import { partyOf, plainHost, registrableDomain } from '../cookie/site.ts';
import type { Evidence } from '../knowledge/identity.ts';
import { findJsonFault } from '../policy/json-fault.ts';
import { type ManifestError, quotable } from '../policy/manifest-error.ts';
import { Faults, firstFault, isFields, typeOf } from '../policy/manifest-faults.ts';
import { categories } from '../policy/vocabulary.ts';
import type { ExportRow } from './export-row.ts';

/** `pageHost` is there where the file tells more of the page than its site. */
export type VisitRow = ExportRow & { readonly site: string };

export interface ReadVisit {
	/** Absent where the file is none; the first error says why. */
	readonly rows?: readonly VisitRow[];
	readonly errors: readonly ManifestError[];
}

/** How much of a visit is read. */
export const visitLimits = { text: 20_000_000, depth: 24, rows: 20_000, errors: 200 } as const;

const optional = v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(10_000, 'too-long'))));
const flag = v.exactOptional(v.nullable(v.boolean()));
const count = v.exactOptional(v.nullable(v.number()));

/** Only name and domain must be there. There is no field for a value, and unknown fields are dropped unread. */
const rowFile = v.object({
	name: v.pipe(v.string(), v.maxLength(8_192, 'too-long')),
	domain: v.pipe(
		v.string(),
		v.nonEmpty('empty'),
		v.maxLength(300, 'too-long'),
		v.transform(withoutPort),
		v.check(mayBeHost, 'bad-host'),
	),
	site: optional,
	path: optional,
	party: v.exactOptional(v.picklist(['first', 'third'])),
	provider: optional,
	service: optional,
	category: v.exactOptional(v.picklist(categories)),
	function: optional,
	purpose: optional,
	consent: v.exactOptional(v.picklist(['exempt', 'required', 'unclear'])),
	lifetime: optional,
	lifetimeSeconds: count,
	session: flag,
	remaining: flag,
	retention: optional,
	setBy: optional,
	writer: optional,
	resource: optional,
	setWith: optional,
	firstSeen: count,
	lastSeen: count,
	startedAt: count,
	wasThere: flag,
	pageHost: optional,
	refused: flag,
	confidence: count,
	evidence: v.exactOptional(v.unknown()),
});

/**
 * Reads what `npm start -- --json` prints or the report exports: a list of rows, or `{site, rows: […]}`, or `{site, cookies: […]}`. Bad rows
 * are left out and named by their place (`cookies[3].domain: missing`); never throws.
 */
export function readVisit(text: string): ReadVisit {
	if (text.length > visitLimits.text) return refused({ place: '', code: 'too-large', expected: String(visitLimits.text) });
	const json = text.replace(/^\ufeff/, '');
	const fault = findJsonFault(json, visitLimits.depth);
	if (fault) return refused({ place: `line ${fault.line}, column ${fault.column}`, code: 'not-json', expected: fault.reason });
	const file: unknown = JSON.parse(json);
	const name = isFields(file) ? (Object.hasOwn(file, 'rows') ? 'rows' : 'cookies') : '';
	const list = isFields(file) ? file[name] : file;
	if (!Array.isArray(list)) {
		if (list === undefined) return refused({ place: 'cookies', code: 'missing' });
		return refused({ place: name, code: 'wrong-type', expected: 'a list', found: typeOf(list) });
	}
	const site = isFields(file) && typeof file.site === 'string' ? file.site : undefined;
	const path = name ? [name] : [];
	const faults = new Faults(visitLimits.errors);
	if (list.length > visitLimits.rows)
		faults.at(path, 'too-many', { found: String(list.length), expected: String(visitLimits.rows) });
	const rows = list
		.slice(0, visitLimits.rows)
		.flatMap((each: unknown, index) => readRow(each, site, [...path, index], faults) ?? []);
	return { rows, errors: faults.list() };
}

function readRow(
	each: unknown,
	visited: string | undefined,
	path: readonly (string | number)[],
	faults: Faults,
): VisitRow | undefined {
	const parsed = v.safeParse(rowFile, each, firstFault);
	if (!parsed.success) {
		faults.from(path, parsed.issues);
		return undefined;
	}
	const { name, domain, evidence, ...row } = parsed.output;
	const asked = row.site || visited;
	if (!asked) {
		faults.at([...path, 'site'], 'missing');
		return undefined;
	}
	const host = plainHost(hostOfSite(asked));
	const site = registrableDomain(host);
	const page = row.pageHost || host;
	if (!mayBeHost(site)) {
		faults.at([...path, 'site'], 'bad-host', { found: quotable(asked) });
		return undefined;
	}
	return {
		name,
		domain,
		site,
		path: row.path ?? '/',
		party: row.party ?? partyOf(domain, site),
		provider: row.provider ?? '',
		service: row.service ?? null,
		category: row.category ?? 'unknown',
		function: row.function ?? null,
		purpose: row.purpose ?? '',
		consent: row.consent ?? 'unclear',
		lifetime: row.lifetime ?? '',
		setBy: row.setBy ?? '',
		...(row.lifetimeSeconds !== undefined && { lifetimeSeconds: row.lifetimeSeconds }),
		...(typeof row.session === 'boolean' && { session: row.session }),
		...(row.remaining && { remaining: true }),
		...(row.retention && { retention: row.retention }),
		...(row.writer && { writer: row.writer }),
		...(row.resource && { resource: row.resource }),
		...(row.setWith && { setWith: row.setWith }),
		...(typeof row.firstSeen === 'number' && { firstSeen: row.firstSeen }),
		...(typeof row.lastSeen === 'number' && { lastSeen: row.lastSeen }),
		...(typeof row.startedAt === 'number' && { startedAt: row.startedAt }),
		...(row.wasThere && { wasThere: true }),
		...(page !== site && mayBeHost(page) && { pageHost: page }),
		...(row.refused && { refused: true }),
		...(typeof row.confidence === 'number' && { confidence: row.confidence }),
		...(Array.isArray(evidence) && { evidence: evidence.slice(0, 50).filter(isEvidence) }),
	};
}

/** As much as the exports use of it. */
const evidenceFile = v.object({
	source: v.string(),
	speaker: v.string(),
	ground: v.string(),
	matched: v.string(),
	confidence: v.number(),
	decided: v.boolean(),
});

function isEvidence(claim: unknown): claim is Evidence {
	return v.is(evidenceFile, claim);
}

function refused(error: Omit<ManifestError, 'effect'>): ReadVisit {
	return { errors: [{ ...error, effect: 'refused' }] };
}
