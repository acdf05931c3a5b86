import type { Identity } from './identity.ts';

/** What the cookie does is told by a name that unrelated sites use too, or inferred. */
export function isVague({ evidence }: Identity): boolean {
	return evidence.some(({ decided, ground }) => decided && (ground === 'shared-name' || ground === 'clues'));
}
