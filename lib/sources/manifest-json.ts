import type { Declaration, Manifest, Provider } from '../policy/declaration.ts';
import { manifestVersion } from '../policy/manifest-file.ts';
import { providerKey } from '../policy/provider-key.ts';

/**
 * A manifest as the file that a site publishes (docs/manifest.md), version 1: JSON, indented, with a line end. Providers stand once, under a key that
 * people can read (`providerKey`). Reading it back gives the same declarations.
 */
export function manifestJson(manifest: Manifest): string {
	const keys = new Map<string, string>();
	const providers = new Map<string, Provider>();
	const keyOf = (provider: Provider): string => {
		const identity = JSON.stringify(provider);
		let key = keys.get(identity);
		if (key === undefined) {
			key = providerKey(provider.name, providers);
			keys.set(identity, key);
			providers.set(key, provider);
		}
		return key;
	};
	const cookies = manifest.cookies.map(({ name, provider, ...rest }: Declaration) => ({
		name,
		...(provider === undefined ? {} : { provider: keyOf(provider) }),
		...rest,
	}));
	const { publisher, scope, policyUrl, updated, signs } = manifest;
	const head = { manifestVersion, publisher, scope, policyUrl, updated, signs };
	// `fromEntries` makes own properties, so that a provider named `__proto__` is one like any other.
	const named = providers.size === 0 ? {} : { providers: Object.fromEntries(providers) };
	return `${JSON.stringify({ ...head, ...named, cookies }, null, '\t')}\n`;
}
