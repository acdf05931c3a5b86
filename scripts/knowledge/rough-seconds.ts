const dates: Readonly<Record<string, number>> = { Y: 31_536_000, M: 2_592_000, W: 604_800, D: 86_400 };
const times: Readonly<Record<string, number>> = { H: 3_600, M: 60, S: 1 };

/**
 * Seconds of an ISO 8601 duration as a cookie has them: `P2Y` → 63072000, `P13M` → 33696000. `durationSeconds` of `lib/policy` gives the longest that a
 * declaration can mean, by which thirteen months are more than a year's cookie. What is no duration → undefined.
 */
export function roughSeconds(text: string): number | undefined {
	const match = /^P([^T]*)(?:T(.*))?$/.exec(text);
	if (!match) return undefined;
	return sum(match[1], dates) + sum(match[2], times);
}

function sum(part = '', units: Readonly<Record<string, number>>): number {
	return [...part.matchAll(/(\d+)([A-Z])/g)].reduce((total, [, count, unit]) => total + Number(count) * (units[unit!] ?? 0), 0);
}
