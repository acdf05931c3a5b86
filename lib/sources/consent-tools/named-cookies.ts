import * as v from 'valibot';
import { quotable } from '../../policy/manifest-error.ts';
import type { Faults } from '../../policy/manifest-faults.ts';
import { literalGlob } from '../../policy/manifest-text.ts';
import { entriesIn, name, type Path } from './entries.ts';
import { globsOfPattern } from './pattern-glob.ts';

/** A regular expression, as the page's reader hands it over: its source. */
const regexp = v.object({ regexp: v.string() });
const one = v.union([name, regexp]);
const domain = v.fallback(v.optional(v.string()), undefined);
/** A name or pattern; or, in a list, with its path and domain; or in an object, with its domain. */
const named = v.union([
	v.pipe(
		one,
		v.transform((each) => ({ each, domain: undefined as string | undefined })),
	),
	v.pipe(
		v.tupleWithRest([one], v.unknown()),
		v.transform(([each, , domain]) => ({ each, domain: typeof domain === 'string' ? domain : undefined })),
	),
	v.pipe(
		v.object({ name: one, domain }),
		v.transform((each) => ({ each: each.name, domain: each.domain })),
	),
	v.pipe(
		v.object({ pattern: one, domain }),
		v.transform((each) => ({ each: each.pattern, domain: each.domain })),
	),
]);

export interface NamedCookie {
	readonly name: string;
	readonly host?: string;
	readonly place: string;
}

/**
 * Cookies as Klaro, Orejime and cookieconsent name them: `'_ga'`, `/^_ga_/`, `['_ga', '/', '.shop.test']`, `{name: /^_ga/, domain: 'shop.test'}`, `{pattern: '^_ga'}`. What is not
 * to be said as a glob is left out and named.
 */
export function namedCookies(list: unknown, path: Path, faults: Faults): NamedCookie[] {
	return entriesIn(list, named, path, faults).flatMap(({ entry, path: where, place }) => {
		const { each, domain } = entry;
		// A text that begins with `^` is an expression, too (Klaro): no cookie's name begins so.
		const source = typeof each !== 'string' ? each.regexp : each.startsWith('^') ? each : undefined;
		const globs = source === undefined ? [literalGlob(each as string)] : globsOfPattern(source);
		if (globs === undefined) {
			faults.at(where, 'bad-name', { found: quotable(`/${source}/`) });
			return [];
		}
		// A site writes its own domain as `location.hostname` or leaves it away; only a stated one says anything.
		return globs.map((glob) => ({ name: glob, place, ...(domain ? { host: domain } : {}) }));
	});
}
