import { probabilityOf } from '../../lib/knowledge/inference/infer.ts';
import type { Model, Weights } from '../../lib/knowledge/inference/model.ts';
import type { Sample } from './samples.ts';

/**
 * Tables tell no flags, and of lifetimes only those of well-known cookies. These few weights are set by hand: servers hide from scripts what only
 * they need, who counts visitors does it by script, on the whole domain, and keeps the number for a year or two, who measures an ad for three months.
 * Who follows people across sites wants the whole of his domain; a tool embedded from another host keeps to that host.
 */
const handWeights: readonly (readonly [string, Weights])[] = [
	['first:httpOnly', [1.4, 0.3, -0.6, -1.1]],
	['first:script', [-0.4, 0, 0.3, 0.2]],
	['third:httpOnly', [0.2, 0.1, -0.2, 0]],
	['third:sameSite=none', [-0.2, 0, 0, 0.2]],
	['first:wide', [-0.3, -0.2, 0.4, 0.1]],
	['third:wide', [-0.2, -0.2, 0, 0.4]],
	['first:sameSite=strict', [0.6, 0, -0.3, -0.3]],
	['first:years', [-0.2, 0, 0.5, 0.1]],
	['first:year', [-0.2, 0.1, 0.4, 0.1]],
	['first:half-year', [-0.1, 0, 0, 0.4]],
	['first:month', [0, 0.1, 0, 0.2]],
	['first:day', [0, 0, 0.3, 0]],
];

/** Clues that fewer samples have are left out, and weights that differ less between the categories: of words only those that speak clearly are kept. */
const leastSamples = 2;
const leastSpread = 1.2;
const leastSpreadOfWords = 2.8;
const epochs = 40;
const rate = 0.25;
/** How strongly weights are drawn towards nought (L2). */
const decay = 1e-2;

/** Multinomial logistic regression, L2, AdaGrad; rare features are left out, small weights dropped, the rest rounded to tenths. */
export function train(all: readonly Sample[]): Model {
	const features = frequentClues(all);
	const places = new Map(features.map((feature, index) => [feature, index]));
	// The last weight is the bias: every sample has it.
	const bias = features.length;
	const weights = new FourWeights(bias + 1);
	const rows = shuffle(
		all.map(({ clues, target, weight }) => ({ at: [...clues.flatMap((clue) => places.get(clue) ?? []), bias], target, weight })),
	);
	for (let epoch = 0; epoch < epochs; epoch++) for (const { at, target, weight } of rows) weights.learn(at, target, weight);
	const kept = features
		.map((feature, index) => [feature, weights.rounded(index)] as const)
		.filter(([feature, four]) => Math.max(...four) - Math.min(...four) >= leastSpreadOf(feature));
	return { bias: weights.rounded(bias), weights: byKind([...kept, ...handWeights]) };
}

function leastSpreadOf(feature: string): number {
	return /^(?:word|host):/.test(feature) ? leastSpreadOfWords : leastSpread;
}

function frequentClues(all: readonly Sample[]): string[] {
	const counts = new Map<string, number>();
	for (const { clues } of all) for (const clue of new Set(clues)) counts.set(clue, (counts.get(clue) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count >= leastSamples)
		.map(([clue]) => clue)
		.sort();
}

/** Four weights a feature, one for each category, that learn by AdaGrad. */
class FourWeights {
	readonly #weights: Float64Array;
	readonly #squares: Float64Array;

	constructor(features: number) {
		this.#weights = new Float64Array(features * 4);
		this.#squares = new Float64Array(features * 4).fill(1e-6);
	}

	/** One step towards what a sample with these features is. The last feature is the bias. */
	learn(at: readonly number[], target: Weights, weight: number): void {
		const scores = [0, 1, 2, 3].map((k) => this.#score(at, k));
		for (let k = 0; k < 4; k++) {
			const error = weight * (probabilityOf(scores, k) - target[k]!);
			for (const feature of at) this.#step(feature * 4 + k, error);
		}
	}

	/** To tenths. */
	rounded(feature: number): Weights {
		const weight = (k: number) => Math.round(this.#weights[feature * 4 + k]! * 10) / 10;
		return [weight(0), weight(1), weight(2), weight(3)];
	}

	#score(at: readonly number[], k: number): number {
		const bias = this.#weights[at.at(-1)! * 4 + k]!;
		return at.slice(0, -1).reduce((sum, feature) => sum + this.#weights[feature * 4 + k]!, bias);
	}

	#step(place: number, error: number): void {
		const gradient = error + decay * this.#weights[place]!;
		this.#squares[place]! += gradient * gradient;
		this.#weights[place]! -= (rate * gradient) / Math.sqrt(this.#squares[place]!);
	}
}

/** `word:cart` stands under `word`, as `cart`. */
function byKind(features: readonly (readonly [string, Weights])[]): Model['weights'] {
	const kinds = new Map<string, Map<string, Weights>>();
	for (const [feature, four] of features) {
		const colon = feature.indexOf(':');
		const kind = feature.slice(0, colon);
		const said = kinds.get(kind) ?? new Map<string, Weights>();
		kinds.set(kind, said.set(feature.slice(colon + 1), four));
	}
	return kinds;
}

/** How many clues have weights. */
export function clueCount({ weights }: Model): number {
	return [...weights.values()].reduce((sum, said) => sum + said.size, 0);
}

/** Fisher–Yates by a fixed linear congruence: the same order on every machine. */
function shuffle<Item>(items: readonly Item[]): Item[] {
	const shuffled = [...items];
	let seed = 20_261_123;
	for (let at = shuffled.length - 1; at > 0; at--) {
		seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		const other = seed % (at + 1);
		[shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
	}
	return shuffled;
}
