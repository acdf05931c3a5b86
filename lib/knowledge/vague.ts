import type { Identity } from './identity.ts';

/** What the cookie does is told by a name that unrelated sites use too, or inferred. */
export function isVague({ evidence, function: code }: Identity): boolean {
	const teller = evidence.find((each) => each.function !== undefined && each.function === code);
	return teller?.ground === 'shared-name' || teller?.ground === 'clues';
}
