import type { Prerendered } from './prerender.ts';
import type { TabJournal } from './tab-journal.ts';
import type { Contact, Observation, Visit } from './visit.ts';

/** A tab's journal as extension storage can hold it: Chrome keeps JSON only, and a Map would arrive empty. */
export interface PackedJournal {
	readonly version: 1;
	readonly visit?: Omit<Visit, 'contacts' | 'observations'> & {
		readonly contacts: readonly Contact[];
		readonly observations: readonly (readonly [string, Observation])[];
	};
	readonly pending: TabJournal['pending'];
	readonly changes?: NonNullable<TabJournal['changes']>;
	readonly prerendered?: readonly Prerendered[];
}

export function packJournal({ visit, ...rest }: TabJournal): PackedJournal {
	if (!visit) return { version: 1, ...rest };
	return {
		version: 1,
		visit: { ...visit, contacts: [...visit.contacts.values()], observations: [...visit.observations] },
		...rest,
	};
}

/** Anything that is not a journal of this version counts as none: session storage lives no longer than the browser's session. */
export function unpackJournal(packed: unknown): TabJournal | undefined {
	if (!isPackedJournal(packed)) return undefined;
	const { visit, version, ...rest } = packed;
	if (!visit) return rest;
	const contacts = new Map(visit.contacts.map((contact) => [contact.host, contact]));
	return { visit: { ...visit, contacts, observations: new Map(visit.observations) }, ...rest };
}

function isPackedJournal(packed: unknown): packed is PackedJournal {
	return typeof packed === 'object' && packed !== null && 'version' in packed && packed.version === 1;
}
