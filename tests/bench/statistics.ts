/** The middle of a list of measurements; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A budget of speed or size, as a line of the bench: what was measured, what is allowed, whether it holds. */
export interface Measurement {
	readonly what: string;
	readonly measured: string;
	readonly budget?: string;
	readonly holds?: boolean;
}

export function ratio(value: number, base: number, most: number, what: string, detail: string): Measurement {
	const times = value / base;
	return { what, measured: `${times.toFixed(2)} × (${detail})`, budget: `≤ ${most} ×`, holds: times <= most };
}

export function print(title: string, measurements: readonly Measurement[]): void {
	process.stdout.write(`\n${title}\n`);
	const width = Math.max(...measurements.map(({ what }) => what.length));
	for (const { what, measured, budget, holds } of measurements) {
		const verdict = holds === undefined ? '' : holds ? '  holds' : '  DOES NOT HOLD';
		process.stdout.write(`  ${what.padEnd(width)}  ${measured}${budget ? `  [${budget}]${verdict}` : ''}\n`);
	}
}
