import * as v from 'valibot';
import type { Manifest } from './declaration.ts';
import { isBound } from './is-bound.ts';
import { findJsonFault } from './json-fault.ts';
import { findJsonRepeats, type JsonRepeat } from './json-repeats.ts';
import { type ManifestError, type ManifestErrorCode, quotable } from './manifest-error.ts';
import { Faults, type Fields, firstFault, isFields, typeOf } from './manifest-faults.ts';
import {
	headFile,
	hostGlob,
	type ManifestLimits,
	manifestLimits,
	manifestVersion,
	publisherFile,
	signsTogether,
	topFields,
} from './manifest-file.ts';
import { readCookies } from './read-cookies.ts';
import { readProviders } from './read-providers.ts';

export interface ParsedManifest {
	/** Absent: refused whole; the first error says why. */
	readonly manifest?: Manifest;
	/** In the order of the file; empty: nothing to complain of. */
	readonly errors: readonly ManifestError[];
}

/**
 * Reads a policy manifest, version 1 (docs/manifest.md), from JSON text that anybody may have written. Bad entries are left out
 * and named; what is no manifest, and one whose scope cannot be known, is refused whole. Never throws.
 */
export function parseManifest(text: string, limits: ManifestLimits = manifestLimits): ParsedManifest {
	// Before anything looks at it: 100 MB cost nothing.
	if (text.length > limits.text) return refused('too-large', { expected: String(limits.text) });
	const json = text.startsWith('\ufeff') ? text.slice(1) : text;
	const fault = findJsonFault(json, limits.depth);
	if (fault) return refused('not-json', { place: `line ${fault.line}, column ${fault.column}`, expected: fault.reason });
	const file: unknown = JSON.parse(json);
	return readManifest(file, limits, findJsonRepeats(json, limits.errors));
}

/** The same for JSON that is parsed already. `repeats`: names that stood twice in its text. */
export function readManifest(
	file: unknown,
	limits: ManifestLimits = manifestLimits,
	repeats: readonly JsonRepeat[] = [],
): ParsedManifest {
	if (!isFields(file)) return refused('wrong-type', { expected: 'an object', found: typeOf(file) });
	const version = own(file, 'manifestVersion');
	if (version === undefined) return refused('missing', { place: 'manifestVersion' });
	if (version !== manifestVersion) {
		return refused('unsupported-version', {
			place: 'manifestVersion',
			// A text is quoted: it is not the number.
			found: quotable(typeof version === 'string' ? JSON.stringify(version) : version),
			expected: String(manifestVersion),
		});
	}
	const faults = new Faults(limits.errors);
	for (const { path, line, column } of repeats)
		faults.at(path, 'duplicate', { expected: `line ${line}, column ${column}`, effect: 'note' });
	const publisher = v.safeParse(publisherFile, own(file, 'publisher'), firstFault);
	const cookies = own(file, 'cookies');
	if (!publisher.success) faults.from(['publisher'], publisher.issues, 'refused');
	if (!Array.isArray(cookies)) {
		if (cookies === undefined) faults.at(['cookies'], 'missing', { effect: 'refused' });
		else faults.at(['cookies'], 'wrong-type', { expected: 'a list', found: typeOf(cookies), effect: 'refused' });
	}
	if (!publisher.success || !Array.isArray(cookies)) return { errors: faults.list() };

	faults.unknownFields([], file, topFields);
	const named = own(file, 'publisher');
	if (isFields(named)) faults.unknownFields(['publisher'], named, Object.keys(publisherFile.entries));
	const scope = readScope(own(file, 'scope'), faults, limits);
	// A scope that cannot be read must not become "any site".
	if (scope === 'unreadable') return { errors: faults.list() };
	const head = readHead(file, faults);
	const signs = readSigns(own(file, 'signs'), faults, limits);
	const providers = readProviders(own(file, 'providers'), faults, limits);
	const manifest: Manifest = {
		...head,
		publisher: publisher.output,
		...(scope && { scope }),
		...(signs && { signs }),
		cookies: readCookies(cookies, { providers, scoped: isBound(scope) }, faults, limits),
	};
	return { manifest, errors: faults.list() };
}

function refused(code: ManifestErrorCode, more: Partial<ManifestError>): ParsedManifest {
	return { errors: [{ place: '', ...more, code, effect: 'refused' }] };
}

/** A list's entries that are good; the others are named. */
function goodOnes<const Schema extends v.GenericSchema>(
	schema: Schema,
	list: readonly unknown[],
	path: readonly string[],
	faults: Faults,
	most: number,
): v.InferOutput<Schema>[] {
	const good: v.InferOutput<Schema>[] = [];
	if (list.length > most) faults.at(path, 'too-many', { found: String(list.length), expected: String(most) });
	list.slice(0, most).forEach((each, index) => {
		const parsed = v.safeParse(schema, each, firstFault);
		if (parsed.success) good.push(parsed.output);
		else faults.from([...path, index], parsed.issues);
	});
	return good;
}

function readScope(scope: unknown, faults: Faults, limits: ManifestLimits): string[] | undefined | 'unreadable' {
	if (scope === undefined) return undefined;
	if (!Array.isArray(scope)) {
		faults.at(['scope'], 'wrong-type', { expected: 'a list', found: typeOf(scope), effect: 'refused' });
		return 'unreadable';
	}
	const good = goodOnes(hostGlob, scope, ['scope'], faults, limits.hosts);
	if (good.length > 0) return good;
	faults.at(['scope'], scope.length === 0 ? 'empty' : 'nothing-left', { effect: 'refused' });
	return 'unreadable';
}

function readHead(file: Fields, faults: Faults): Pick<Manifest, 'policyUrl' | 'updated'> {
	const { policyUrl, updated } = headFile.entries;
	const address = v.safeParse(v.object({ policyUrl }), file, firstFault);
	const date = v.safeParse(v.object({ updated }), file, firstFault);
	if (!address.success) faults.from([], address.issues);
	if (!date.success) faults.from([], date.issues);
	return { ...(address.success && address.output), ...(date.success && date.output) };
}

function readSigns(signs: unknown, faults: Faults, limits: ManifestLimits): string[][] | undefined {
	if (signs === undefined) return undefined;
	if (Array.isArray(signs)) return goodOnes(signsTogether, signs, ['signs'], faults, limits.signs);
	faults.at(['signs'], 'wrong-type', { expected: 'a list', found: typeOf(signs) });
	return undefined;
}

/** Own fields only: a manifest without `constructor` has none. */
function own(fields: Fields, name: string): unknown {
	return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
