import { type Party, partyOf, registrableDomain } from '../cookie/site.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { ownerOf } from '../knowledge/owner-of.ts';
import type { Role } from '../knowledge/roles.ts';
import type { Protection } from '../visit/protection.ts';
import { reaches } from '../visit/reach.ts';
import { thirdPartyRule } from '../visit/third-party.ts';
import type { Contact, Visit } from '../visit/visit.ts';
import type { View } from './view.ts';

/** A host that the tab contacted. */
export interface HostLine {
	readonly host: string;
	readonly party: Party;
	/** Absent where nobody knows; of the site's own hosts it is the site. */
	readonly owner: { readonly name: string; readonly role?: Role } | undefined;
	/** Stored cookies that go there. */
	readonly sent: number;
	/** Stored cookies that its answers set in this visit. */
	readonly set: number;
	/** It was asked by the page itself, or only by frames in it. */
	readonly askedBy: 'page' | 'frames';
	readonly frames: number;
	/** It was also asked in the clear. */
	readonly insecure: boolean;
}

/** A frame that is in the page now. */
export interface Frame {
	readonly id: number;
	/** Absent for the page itself. */
	readonly parent?: number;
	readonly host: string;
}

/** The site's own hosts first, then others by what they get and their names. */
export function hostLines(visit: Visit, view: View, knowledge: Knowledge, protection: Protection, now: number): HostLine[] {
	const jar = view.stored.map(({ cookie }) => cookie);
	const rule = thirdPartyRule(visit, jar, protection, now);
	const lines = [...visit.contacts.values()].map((contact): HostLine => {
		const { host, frames, insecure } = contact;
		const party = partyOf(host, visit.site);
		const known = ownerOf(knowledge, host)?.owner;
		const thirdParty = rule(registrableDomain(host));
		return {
			host,
			party,
			owner: known ? { name: known.provider.name, role: known.role } : party === 'first' ? { name: visit.site } : undefined,
			sent: jar.filter((cookie) => reaches(cookie, contact, visit, { ...protection, thirdParty })).length,
			set: view.stored.filter(({ response, writer }) => writer === 'response' && response?.host === host).length,
			askedBy: askedBy(contact),
			frames: frames.filter((frame) => frame !== 0).length,
			insecure,
		};
	});
	return lines.sort(byWeight);
}

/** Frames as they are nested, each with its depth; a frame whose parent is gone stands at the first depth. */
export function nested(frames: readonly Frame[]): (Frame & { readonly depth: number })[] {
	const known = new Set(frames.map(({ id }) => id));
	const under = (parent: number | undefined, depth: number): (Frame & { depth: number })[] =>
		frames
			.filter((frame) => (frame.parent !== undefined && known.has(frame.parent) ? frame.parent : undefined) === parent)
			.flatMap((frame) => [{ ...frame, depth }, ...(depth < 20 ? under(frame.id, depth + 1) : [])]);
	return under(undefined, 0);
}

function askedBy({ frames, topLevel }: Contact): 'page' | 'frames' {
	return topLevel || frames.includes(0) ? 'page' : 'frames';
}

function byWeight(a: HostLine, b: HostLine): number {
	return (
		Number(a.party === 'third') - Number(b.party === 'third') ||
		b.sent + b.set - (a.sent + a.set) ||
		(a.host < b.host ? -1 : a.host > b.host ? 1 : 0)
	);
}
