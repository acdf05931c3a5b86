import type { Model, Weights } from '../inference/model.ts';
import { digitOf } from './digits.ts';
import type { ModelData } from './knowledge-data.ts';
import { middle } from './open-model.ts';

/** The opposite of `openModel`. Clues with anything but printable ASCII, and weights beyond ±4.4, do not fit: the first are left out, the second cut. */
export function packModel({ bias, weights }: Model): ModelData {
	const features = [...weights].map(([kind, said]) => {
		const fitting = [...said].filter(([text]) => /^[!-~]+$/.test(text));
		return [kind, fitting.map(([text, each]) => text + packWeights(each)).join(' ')] as const;
	});
	return { bias: bias.map((weight) => Math.round(weight * 10)), features: Object.fromEntries(features) };
}

function packWeights(weights: Weights): string {
	return weights.map((weight) => digitOf(Math.max(0, Math.min(2 * middle, Math.round(weight * 10) + middle)))).join('');
}
