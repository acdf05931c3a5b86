import { identify } from '../../lib/knowledge/identify.ts';
import type { Identity } from '../../lib/knowledge/identity.ts';
import type { Sources } from '../../lib/knowledge/sources.ts';
import { contextOf } from './context-of.ts';
import type { Labelled } from './read-labelled.ts';

export interface Answer extends Labelled {
	readonly identity: Identity;
}

/** Identifies each cookie beside the other cookies of its site. */
export function answerLabelled(rows: readonly Labelled[], sources: Sources): Answer[] {
	const groups = Map.groupBy(rows, (row) => row.group);
	const contexts = new Map([...groups].map(([group, members]) => [group, contextOf(members.map((row) => row.subject))]));
	return rows.map((row) => ({ ...row, identity: identify(row.subject, contexts.get(row.group)!, sources) }));
}
