import type { Model } from '../inference/model.ts';
import type { Knowledge, KnownProvider } from '../knowledge.ts';
import { exactNames, globNames, nearestRow } from './find-names.ts';
import { isKnowledgeData, partTables } from './knowledge-data.ts';
import { openCookies } from './open-cookies.ts';
import { openModel } from './open-model.ts';
import { openOwners } from './open-owners.ts';
import { openProvider } from './open-provider.ts';
import { remember } from './remember.ts';

/**
 * Makes the index from the JSON in `knowledge.packed`: splits it, and unpacks each shelf, cookie and owner when somebody asks for it, since a
 * popup asks for 50 of 10,000 before any code is warm. Throws a TypeError where the data is of another version: then the package is broken.
 */
export function openKnowledge(json: unknown): Knowledge {
	if (!isKnowledgeData(json)) throw new TypeError('knowledge.packed is not of the version that this build reads');
	const data = partTables(json);
	const providers = remember((place): KnownProvider => openProvider(data, data.providers[place] ?? ''));
	const packed = openCookies(data, providers);
	let model: Model | undefined;
	return {
		cookies: { size: packed.size, exact: exactNames(packed), globs: globNames(packed) },
		cookie: packed.cookie,
		kin(name) {
			const near = nearestRow(packed, name);
			return near && { category: packed.cookie(near.entry).category, common: near.common };
		},
		owner: openOwners(data, providers),
		model: () => {
			model ??= openModel(data.model);
			return model;
		},
	};
}
