import * as v from 'valibot';
import type { Provider } from './declaration.ts';
import { type Faults, firstFault, isFields, typeOf } from './manifest-faults.ts';
import { type ManifestLimits, providerFile } from './manifest-file.ts';

/** Providers by key. A key whose provider is bad stays known, so that the cookies that name it are no faults of their own. */
export function readProviders(providers: unknown, faults: Faults, limits: ManifestLimits): Map<string, Provider | undefined> {
	const found = new Map<string, Provider | undefined>();
	if (providers === undefined) return found;
	if (!isFields(providers)) {
		faults.at(['providers'], 'wrong-type', { expected: 'an object', found: typeOf(providers) });
		return found;
	}
	const keys = Object.keys(providers);
	if (keys.length > limits.providers)
		faults.at(['providers'], 'too-many', { found: String(keys.length), expected: String(limits.providers) });
	for (const key of keys.slice(0, limits.providers)) found.set(key, readProvider(providers[key], ['providers', key], faults));
	return found;
}

/** One provider, or undefined where it is bad: then its faults are told, at places below `path`. */
export function readProvider(provider: unknown, path: readonly (string | number)[], faults: Faults): Provider | undefined {
	if (!isFields(provider)) {
		faults.at(path, 'wrong-type', { expected: 'an object', found: typeOf(provider) });
		return undefined;
	}
	faults.unknownFields(path, provider, Object.keys(providerFile.entries));
	const parsed = v.safeParse(providerFile, provider, firstFault);
	if (parsed.success) return parsed.output;
	faults.from(path, parsed.issues);
	return undefined;
}
