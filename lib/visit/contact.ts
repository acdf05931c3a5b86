import { registrableDomain } from '../cookie/site.ts';
import { type Draft, drop, limits } from './draft.ts';
import type { VisitEvent } from './visit-event.ts';

type Asked = Pick<Extract<VisitEvent, { kind: 'response' }>, 'at' | 'address' | 'frame' | 'resource' | 'initiator' | 'access'>;

/** The tab asked a host for something. */
export function contact(draft: Draft, { at, address, frame, resource, initiator, access }: Asked): void {
	const known = draft.contacts.get(address.host);
	if (!known && draft.contacts.size >= limits.contacts) {
		drop(draft, 'contacts', address.host);
		return;
	}
	const topLevel = resource === 'main_frame';
	const direct = topLevel && (initiator === undefined || registrableDomain(initiator) === registrableDomain(address.host));
	draft.contacts.set(address.host, {
		...known,
		host: address.host,
		firstAt: Math.min(known?.firstAt ?? at, at),
		frames: add(known?.frames ?? [], frame, limits.framesPerContact) ?? known?.frames ?? [],
		paths: known?.paths.length === 0 ? [] : (add(known?.paths ?? [], address.path, limits.pathsPerContact) ?? []),
		secure: address.secure || (known?.secure ?? false),
		insecure: !address.secure || (known?.insecure ?? false),
		topLevel: topLevel || (known?.topLevel ?? false),
		direct: direct || (known?.direct ?? false),
		ownSecure: (address.secure && (topLevel || draft.secure)) || (known?.ownSecure ?? false),
		ownInsecure: (!address.secure && (topLevel || !draft.secure)) || (known?.ownInsecure ?? false),
		...(access === undefined ? {} : { access: access || (known?.access ?? false) }),
		document: topLevel || resource === 'sub_frame' || (known?.document ?? false),
	});
}

/** With the item in it, once; undefined where it is full. */
function add<Item>(items: readonly Item[], item: Item, most: number): readonly Item[] | undefined {
	if (items.includes(item)) return items;
	return items.length < most ? [...items, item] : undefined;
}
