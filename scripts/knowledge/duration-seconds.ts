const seconds: Readonly<Record<string, number>> = { Y: 31_536_000, M: 2_592_000, W: 604_800, D: 86_400 };
const timed: Readonly<Record<string, number>> = { H: 3_600, M: 60, S: 1 };

/** Roughly: `P2Y` → 63072000, `session` → 0; what is no duration → undefined. Good enough to compare lifetimes by order. */
export function durationSeconds(text: string): number | undefined {
	if (text === 'session') return 0;
	const match = /^P([^T]*)(?:T(.*))?$/.exec(text);
	if (!match) return undefined;
	const sum = (part: string | undefined, units: Readonly<Record<string, number>>) =>
		[...(part ?? '').matchAll(/(\d+)([A-Z])/g)].reduce(
			(total, [, count, unit]) => total + Number(count) * (units[unit!] ?? 0),
			0,
		);
	return sum(match[1], seconds) + sum(match[2], timed);
}
