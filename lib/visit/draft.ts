import type { Contact, Observation, Visit } from './visit.ts';

/** So that no page can make a visit grow without end. What is over the limit is counted and shown. */
export const limits = {
	contacts: 1000,
	observations: 5000,
	framesPerContact: 20,
	pathsPerContact: 40,
	pages: 200,
	dropped: 1000,
} as const;

/** A visit while events are being taken into it. */
export interface Draft extends Visit {
	host: string;
	secure: boolean;
	pages: readonly number[];
	readonly contacts: Map<string, Contact>;
	readonly observations: Map<string, Observation>;
	readonly dropped: { contacts: number; observations: number };
	droppedHashes: readonly number[];
	missed?: 'contacts' | 'events';
}

/** Counts what is left out, each once, as long as that can be told. */
export function drop(draft: Draft, kind: 'contacts' | 'observations', key: string): void {
	const hash = hashOf(`${kind} ${key}`);
	if (draft.droppedHashes.length >= limits.dropped || draft.droppedHashes.includes(hash)) return;
	draft.droppedHashes = [...draft.droppedHashes, hash];
	draft.dropped[kind]++;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}
