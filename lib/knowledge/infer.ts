import type { Claim } from './claim.ts';
import type { Subject } from './identity.ts';
import type { Knowledge, Owner } from './knowledge.ts';
import type { Place } from './place.ts';

/** What can be said of a cookie that nobody declares. */
export function infer(
	_knowledge: Knowledge,
	_subject: Subject,
	_place: Place,
	_owner: { readonly domain: string; readonly owner: Owner } | undefined,
): Claim | undefined {
	return undefined;
}
