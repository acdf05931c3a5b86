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
export function packJournal({ visit, ...rest }: TabJournal): string {
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
