/**
 * Probabilities as logarithms of odds, in which guesses can be added: 0.5 is 0, 0.9 is 2.2, 0.1 is −2.2. Reckoned by sums, products and tables alone,
 * which every browser reckons alike to the last bit, unlike `Math.exp`: who unpacks must guess exactly what was guessed in packing.
 */
const certain = 12;
const steps = 170;

/** Of each step from −12 to 12, the probability. The factor is e^(1/170). */
const probabilities = new Float64Array(4096);
for (let step = 0, power = 1; step < 2048; step++, power *= 1.0058997) {
	probabilities[2048 + step] = power / (1 + power);
	probabilities[2047 - step] = 1 / (1 + power);
}

/** The other way round: of each probability in 4,096ths. */
const odds = new Float64Array(4096);
for (let at = 0, step = 0; at < 4096; at++) {
	while (step < 4095 && probabilities[step]! < (at + 0.5) / 4096) step++;
	odds[at] = (step - 2048) / steps;
}

/** 0 to 1; beyond ±12 it is as good as certain. */
export function probabilityOf(sum: number): number {
	return probabilities[sum > certain ? 4095 : sum < -certain ? 0 : Math.floor(sum * steps) + 2048]!;
}

/** @param probability in 4,096ths, a whole number */
export function oddsOf(probability: number): number {
	return odds[probability]!;
}
