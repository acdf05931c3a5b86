import { compileRows, type Row } from '../policy/compile.ts';
import type { Knowledge, KnownCookie, KnownProvider } from './knowledge.ts';
import { isKnowledgeData } from './knowledge-data.ts';
import type { Model } from './model.ts';
import { kindsIn, openCookies, openKind } from './open-cookies.ts';
import { openModel } from './open-model.ts';
import { indexOwners } from './open-owners.ts';
import { openProvider } from './open-provider.ts';

/**
 * Makes the index from the parsed `knowledge.json`. Only names and domains are read at once; what they stand for is unpacked when somebody asks,
 * since a popup asks for 50 of 10,000. Throws a TypeError where the data is of another version: then the package is broken.
 */
export function openKnowledge(data: unknown): Knowledge {
	if (!isKnowledgeData(data)) throw new TypeError('knowledge.json is not of the version that this build reads');
	const rows: Row<number>[] = [];
	for (let place = 0; place < data.providers.length; place++) openCookies(data, place, rows);
	const providers = remember((place): KnownProvider => openProvider(data, data.providers[place] ?? ''));
	const cookies = remember((number): KnownCookie => {
		return { provider: providers(Math.floor(number / kindsIn)), ...openKind(data, number % kindsIn) };
	});
	const owners = indexOwners(data, providers);
	let model: Model | undefined;
	return {
		cookies: compileRows(rows),
		cookie: cookies,
		owner: owners.get,
		ownerCount: owners.size,
		model: () => {
			model ??= openModel(data.model);
			return model;
		},
	};
}

/** Unpacks each thing once, so that two cookies of one provider share it. */
function remember<Item>(open: (number: number) => Item): (number: number) => Item {
	const known = new Map<number, Item>();
	return (number) => {
		let item = known.get(number);
		if (item === undefined) {
			item = open(number);
			known.set(number, item);
		}
		return item;
	};
}
