import type { Prerendered } from './prerender.ts';
import type { TabJournal } from './tab-journal.ts';
import type { Contact, Observation, Visit } from './visit.ts';

/** A tab's journal without Maps, which JSON does not know. */
interface PackedJournal {
	readonly visit?: Omit<Visit, 'contacts' | 'observations'> & {
		readonly contacts: readonly Contact[];
		readonly observations: readonly (readonly [string, Observation])[];
	};
	readonly pending: TabJournal['pending'];
	readonly changes?: NonNullable<TabJournal['changes']>;
	readonly prerendered?: readonly Prerendered[];
	readonly before?: number;
}

/** Says that the text is a journal of this version. */
const stamp = 'journal 1 ';

/**
 * A tab's journal as one text, for extension storage: of an object, Chrome takes every field over by itself, and while a page loads that cost more
 * than all else the background does.
 */
export function packJournal(journal: TabJournal): string {
	for (let left = journal; ; left = halved(left)) {
		const text = packWhole(left);
		if (text.length <= longestJournal || isBare(left)) return text;
	}
}

/** Characters of one tab's journal. Session storage holds ten million for all tabs, and a page decides how long its names and paths are. */
export const longestJournal = 1_500_000;

/** The newer half of what was observed and what waits; where paths were many, any path counts. What is left out is counted. */
function halved({ visit, pending, changes, prerendered = [], ...rest }: TabJournal): TabJournal {
	const later = <Item>(items: readonly Item[]) => items.slice(Math.ceil(items.length / 2));
	// What is out of sight may never be shown: it goes first.
	if (prerendered.length > 0)
		return { ...rest, ...(visit && { visit }), pending, ...(changes && { changes }), prerendered: later(prerendered) };
	const small: TabJournal = { ...rest, pending: later(pending), ...(changes && { changes: later(changes) }) };
	if (!visit) return small;
	const kept = later([...visit.observations].sort(([, a], [, b]) => a.lastAt - b.lastAt));
	const lost = visit.observations.size - kept.length;
	const contacts = [...visit.contacts].map(([host, contact]) => [host, { ...contact, paths: [] }] as const);
	return {
		...small,
		visit: {
			...visit,
			contacts: new Map(contacts),
			observations: new Map(kept),
			dropped: { ...visit.dropped, observations: visit.dropped.observations + lost },
		},
	};
}

function isBare({ visit, pending, changes = [], prerendered = [] }: TabJournal): boolean {
	return (visit?.observations.size ?? 0) + pending.length + changes.length + prerendered.length <= 1;
}

function packWhole({ visit, ...rest }: TabJournal): string {
	const packed: PackedJournal = visit
		? { visit: { ...visit, contacts: [...visit.contacts.values()], observations: [...visit.observations] }, ...rest }
		: rest;
	return stamp + JSON.stringify(packed);
}

/** Anything that is not a journal of this version counts as none: session storage lives no longer than the browser's session. */
export function unpackJournal(text: unknown): TabJournal | undefined {
	if (typeof text !== 'string' || !text.startsWith(stamp)) return undefined;
	const { visit, ...rest } = JSON.parse(text.slice(stamp.length)) as PackedJournal;
	if (!visit) return rest;
	const contacts = new Map(visit.contacts.map((contact) => [contact.host, contact]));
	return { visit: { ...visit, contacts, observations: new Map(visit.observations) }, ...rest };
}
