import * as v from 'valibot';
import { hostOfSite, mayBeHost, withoutPort } from '../../lib/cookie/may-be-host.ts';
import { findJsonFault } from '../../lib/policy/json-fault.ts';
import { isFields, typeOf } from '../../lib/policy/manifest-faults.ts';

const text = (name: string) =>
	v.pipe(v.string(`${name}: expected a string`), v.maxLength(8_192, `${name}: longer than 8,192 characters`));
const host = (name: string) => v.pipe(text(name), v.transform(withoutPort), v.check(mayBeHost, `${name}: not a host`));
const flag = (name: string) => v.exactOptional(v.boolean(`${name}: expected true or false`));

/** A cookie of the command line. There is no field for a value, and unknown fields are dropped unread. */
const schema = v.object(
	{
		name: text('name'),
		domain: host('domain'),
		site: v.pipe(text('site'), v.transform(hostOfSite), v.check(mayBeHost, 'site: neither a host nor an address')),
		path: v.exactOptional(text('path')),
		session: flag('session'),
		maxAge: v.exactOptional(v.number('maxAge: expected a number of seconds')),
		httpOnly: flag('httpOnly'),
		secure: flag('secure'),
		sameSite: v.exactOptional(
			v.pipe(
				text('sameSite'),
				v.toLowerCase(),
				v.transform((value) => (value === 'no_restriction' ? 'none' : value)),
				v.picklist(['strict', 'lax', 'none', 'unspecified'], 'sameSite: expected strict, lax, none or unspecified'),
			),
		),
	},
	(issue) => `${issue.path?.[0]?.key}: missing`,
);

export type CookieLine = v.InferOutput<typeof schema>;

/** Cookies of a browser's export carry their values, of at most 4,096 bytes; a longer line is none. */
export const longestLine = 1_000_000;

/** Fields within a field of a cookie's export are few and flat. */
const deepest = 64;

/** A line of JSON as a cookie, or what is wrong with it: `domain: expected a string`. The site may be an address, a host or a registrable domain. */
export function parseCookieLine(line: string): CookieLine | string {
	if (line.length > longestLine) return 'longer than 1,000,000 characters';
	// Some editors begin a file with a byte order mark.
	const text = line.replace(/^\uFEFF/, '');
	// The engine's own message would quote the line, and a line may hold a value.
	const fault = findJsonFault(text, deepest);
	if (fault) return `not JSON at column ${fault.column}: ${fault.reason}`;
	const json: unknown = JSON.parse(text, withoutNull);
	if (!isFields(json)) return `expected an object, found ${typeOf(json)}`;
	const result = v.safeParse(schema, json, { abortEarly: true });
	return result.success ? result.output : result.issues[0].message;
}

/** Exports write `null` for what is not there. */
function withoutNull(key: string, value: unknown): unknown {
	return value === null && key !== '' ? undefined : value;
}
