import * as v from 'valibot';
import { hostOf } from './read-labelled.ts';

const text = (name: string) =>
	v.pipe(v.string(`${name}: expected a string`), v.maxLength(8_192, `${name}: longer than 8,192 characters`));
const flag = (name: string) => v.exactOptional(v.boolean(`${name}: expected true or false`));

/** A cookie of the command line. There is no field for a value, and unknown fields are dropped unread. */
const schema = v.object(
	{
		name: text('name'),
		domain: v.pipe(text('domain'), v.nonEmpty('domain: empty')),
		site: v.pipe(text('site'), v.nonEmpty('site: empty'), v.transform(hostOf)),
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

export type CookieLine = v.InferOutput<typeof schema>;

/** A line of JSON as a cookie, or what is wrong with it: `domain: expected a string`. The site may be an address, a host or a registrable domain. */
export function parseCookieLine(line: string): CookieLine | string {
	let json: unknown;
	try {
		json = JSON.parse(line);
	} catch {
		// The engine's message quotes the line, and a line may hold a value.
		return 'not JSON';
	}
	const result = v.safeParse(schema, json, { abortEarly: true });
	return result.success ? result.output : result.issues[0].message;
}
