import { fileGlobs } from '../policy/compile.ts';
import type { Knowledge, KnownCookie, KnownProvider } from './knowledge.ts';
import { isKnowledgeData, partTables } from './knowledge-data.ts';
import type { Model } from './model.ts';
import { openHostLists, openKind, openNames, openRow, placeOf } from './open-cookies.ts';
import { openModel } from './open-model.ts';
import { indexOwners } from './open-owners.ts';
import { openProvider } from './open-provider.ts';
import { remember } from './remember.ts';

/**
 * Makes the index from the parsed `knowledge.json`. Only names and domains are read at once; what they stand for is unpacked when somebody asks,
 * since a popup asks for 50 of 10,000. Throws a TypeError where the data is of another version: then the package is broken.
 */
export function openKnowledge(json: unknown): Knowledge {
	if (!isKnowledgeData(json)) throw new TypeError('knowledge.json is not of the version that this build reads');
	const data = partTables(json);
	const names = openNames(data);
	const hosts = openHostLists(data);
	const providers = remember((place): KnownProvider => openProvider(data, data.providers[place] ?? ''));
	const cookies = remember((entry): KnownCookie => ({ provider: providers(placeOf(entry)), ...openKind(data, entry) }));
	const get = (name: string) => {
		const entries = names.exact.get(name);
		if (entries === undefined) return undefined;
		return typeof entries === 'number'
			? openRow(data, hosts, name, entries)
			: entries.map((entry) => openRow(data, hosts, name, entry));
	};
	const globs = names.globs.map(([name, entry]) => openRow(data, hosts, name, entry));
	const owners = indexOwners(data, providers);
	let model: Model | undefined;
	return {
		cookies: { size: names.size, exact: { get }, ...fileGlobs(globs) },
		cookie: cookies,
		owner: owners.get,
		ownerCount: owners.size,
		model: () => {
			model ??= openModel(data.model);
			return model;
		},
	};
}
