import * as v from 'valibot';
import { placeOf } from '../../policy/manifest-error.ts';
import { type Faults, firstFault, isFields, typeOf } from '../../policy/manifest-faults.ts';

/** How many entries of one list of a tool are read. */
const mostEntries = 5_000;

export type Path = readonly (string | number)[];

export interface Placed<Entry> {
	readonly entry: Entry;
	readonly path: Path;
	readonly place: string;
}

/** The entries of a list that have the expected shape, each with its place; the others are named. A missing list is empty. */
export function entriesIn<const Schema extends v.GenericSchema>(
	list: unknown,
	schema: Schema,
	path: Path,
	faults: Faults,
): Placed<v.InferOutput<Schema>>[] {
	if (list === undefined || list === null) return [];
	if (!Array.isArray(list)) {
		faults.at(path, 'wrong-type', { expected: 'a list', found: typeOf(list) });
		return [];
	}
	if (list.length > mostEntries) faults.at(path, 'too-many', { found: String(list.length), expected: String(mostEntries) });
	const good: Placed<v.InferOutput<Schema>>[] = [];
	for (const [index, each] of list.slice(0, mostEntries).entries()) {
		const own = [...path, index];
		const parsed = v.safeParse(schema, each, firstFault);
		if (parsed.success) good.push({ entry: parsed.output, path: own, place: placeOf(own) });
		else faults.from(own, parsed.issues);
	}
	return good;
}

/** The same for an object of entries by name, as some tools keep them. */
export function entriesByName<const Schema extends v.GenericSchema>(
	fields: unknown,
	schema: Schema,
	path: Path,
	faults: Faults,
): (Placed<v.InferOutput<Schema>> & { readonly name: string })[] {
	if (!isFields(fields)) return [];
	return Object.entries(fields)
		.slice(0, mostEntries)
		.flatMap(([name, each]) => {
			const parsed = v.safeParse(schema, each, firstFault);
			const own = [...path, name];
			if (parsed.success) return [{ name, entry: parsed.output, path: own, place: placeOf(own) }];
			faults.from(own, parsed.issues);
			return [];
		});
}

/** A text of the tool's own fields, where there is one. */
export function textIn(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** Text where there is some; anything else in its place is passed over. */
export const maybeText = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(10_000))), undefined);
export const maybeFlag = v.fallback(v.optional(v.boolean()), undefined);
/** A list, its entries still to be looked at. */
export const maybeList = v.fallback(v.optional(v.array(v.unknown())), undefined);
export const name = v.pipe(v.string(), v.nonEmpty('empty'), v.maxLength(2_000, 'too-long'));
