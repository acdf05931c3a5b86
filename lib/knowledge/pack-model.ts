import { digitOf } from './digits.ts';
import type { ModelData } from './knowledge-data.ts';
import type { Model, Weights } from './model.ts';
import { middle } from './open-model.ts';

/** The opposite of `openModel`. Features with a space, and weights beyond ±4.5, do not fit: the first are left out, the second cut. */
export function packModel({ bias, weights }: Model): ModelData {
	const features: Record<string, string[]> = Object.create(null);
	for (const [feature, each] of weights) {
		const colon = feature.indexOf(':');
		if (colon < 0 || /[^!-~]/.test(feature)) continue;
		features[feature.slice(0, colon)] ??= [];
		features[feature.slice(0, colon)]!.push(feature.slice(colon + 1) + packWeights(each));
	}
	return {
		bias: bias.map((weight) => Math.round(weight * 10)),
		features: Object.fromEntries(Object.entries(features).map(([kind, all]) => [kind, all.join(' ')])),
	};
}

function packWeights(weights: Weights): string {
	return weights.map((weight) => digitOf(Math.max(0, Math.min(2 * middle, Math.round(weight * 10) + middle)))).join('');
}
