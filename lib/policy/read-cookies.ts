import * as v from 'valibot';
import type { Declaration, Provider } from './declaration.ts';
import { parseGlob } from './glob.ts';
import { isBound } from './is-bound.ts';
import { placeOf, quotable } from './manifest-error.ts';
import { type Faults, firstFault, isFields, typeOf } from './manifest-faults.ts';
import { cookieFile, type ManifestLimits } from './manifest-file.ts';
import { readProvider } from './read-providers.ts';

interface Surroundings {
	readonly providers: ReadonlyMap<string, Provider | undefined>;
	/** The manifest names the sites it speaks for. */
	readonly scoped: boolean;
}

/** The list of cookies: good ones are kept, bad ones named. */
export function readCookies(
	cookies: readonly unknown[],
	around: Surroundings,
	faults: Faults,
	limits: ManifestLimits,
): Declaration[] {
	const good: Declaration[] = [];
	const places = new Map<string, string>();
	if (cookies.length > limits.cookies) {
		faults.at(['cookies'], 'too-many', { found: String(cookies.length), expected: String(limits.cookies) });
	}
	cookies.slice(0, limits.cookies).forEach((cookie, index) => {
		const path = ['cookies', index] as const;
		const declaration = readCookie(cookie, path, around, faults);
		if (!declaration) return;
		good.push(declaration);
		const key = JSON.stringify([declaration.name, declaration.hosts, declaration.party]);
		const before = places.get(key);
		if (before !== undefined) faults.at(path, 'duplicate', { expected: before, effect: 'note' });
		else places.set(key, placeOf(path));
	});
	return good;
}

function readCookie(
	cookie: unknown,
	path: readonly ['cookies', number],
	around: Surroundings,
	faults: Faults,
): Declaration | undefined {
	if (!isFields(cookie)) {
		faults.at(path, 'wrong-type', { expected: 'an object', found: typeOf(cookie) });
		return undefined;
	}
	faults.unknownFields(path, cookie, Object.keys(cookieFile.entries));
	const parsed = v.safeParse(cookieFile, cookie, firstFault);
	if (!parsed.success) {
		faults.from(path, parsed.issues);
		return undefined;
	}
	const { provider: named, ...fields } = parsed.output;
	if (isTooWide(fields.name, around.scoped || isBound(fields.hosts))) {
		faults.at([...path, 'name'], 'too-wide', { found: quotable(fields.name) });
		return undefined;
	}
	if (named === undefined) return fields;
	if (typeof named === 'string') {
		if (!around.providers.has(named)) {
			const suggestion = faults.suggest(named, around.providers.keys());
			faults.at([...path, 'provider'], 'unknown-provider', {
				found: quotable(named),
				...(suggestion === undefined ? {} : { suggestion }),
			});
			return undefined;
		}
		const known = around.providers.get(named);
		return known ? { ...fields, provider: known } : fields;
	}
	const provider = readProvider(named, [...path, 'provider'], faults);
	return provider && { ...fields, provider };
}

/** `*` catches every cookie; `c*` on any site catches other companies' cookies, but on the publisher's own it may stand. */
function isTooWide(name: string, bound: boolean): boolean {
	const { pieces, literals } = parseGlob(name);
	return pieces.length > 1 && literals < (bound ? 1 : 3);
}
