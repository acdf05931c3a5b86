import * as v from 'valibot';
import { hostOf } from './read-labelled.ts';

const text = (name: string) =>
	v.pipe(v.string(`${name}: expected a string`), v.maxLength(8_192, `${name}: longer than 8,192 characters`));
const host = (name: string) => v.pipe(text(name), v.check(isHost, `${name}: not a host`));
const flag = (name: string) => v.exactOptional(v.boolean(`${name}: expected true or false`));

/** A cookie of the command line. There is no field for a value, and unknown fields are dropped unread. */
const schema = v.object(
	{
		name: text('name'),
		domain: host('domain'),
		site: v.pipe(text('site'), v.transform(hostOf), v.check(isHost, 'site: neither a host nor an address')),
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
	(issue) => (issue.path ? `${issue.path[0]?.key}: missing` : 'expected an object'),
);

/** What a cookie's domain may be, loosely: `.shop.test`, `localhost`, `[::1]`; not `..`, `shop test`, `https://shop.test/`. */
function isHost(text: string): boolean {
	return /[\p{L}\p{N}:]/u.test(text) && !/[\s/\\@?#<>"]/.test(text);
}

export type CookieLine = v.InferOutput<typeof schema>;

/** Cookies of a browser's export carry their values, of at most 4,096 bytes; a longer line is none. */
const longestLine = 1_000_000;

/** A line of JSON as a cookie, or what is wrong with it: `domain: expected a string`. The site may be an address, a host or a registrable domain. */
export function parseCookieLine(line: string): CookieLine | string {
	if (line.length > longestLine) return 'longer than 1,000,000 characters';
	let json: unknown;
	try {
		// Some editors begin a file with a byte order mark.
		json = JSON.parse(line.replace(/^\uFEFF/, ''), withoutNull);
	} catch {
		// The engine's message quotes the line, and a line may hold a value.
		return 'not JSON';
	}
	const result = v.safeParse(schema, json, { abortEarly: true });
	return result.success ? result.output : result.issues[0].message;
}

/** Exports write `null` for what is not there. */
function withoutNull(_: string, value: unknown): unknown {
	return value === null ? undefined : value;
}
