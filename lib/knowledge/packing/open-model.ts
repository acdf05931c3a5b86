import type { Model, Weights } from '../inference/model.ts';
import { valueAt } from './digits.ts';
import type { ModelData } from './knowledge-data.ts';

/** Weights are tenths between −4.4 and 4.4, one digit each, 44 in the middle. */
export const middle = 44;

/** Reads the weights as `packModel` wrote them. */
export function openModel({ bias, features }: ModelData): Model {
	const weights = new Map<string, ReadonlyMap<string, Weights>>();
	for (const [kind, text] of Object.entries(features)) {
		const said = new Map<string, Weights>();
		for (const each of text.split(' ')) {
			const end = each.length - 4;
			const weight = (k: number) => (valueAt(each, end + k) - middle) / 10;
			said.set(each.slice(0, end), [weight(0), weight(1), weight(2), weight(3)]);
		}
		weights.set(kind, said);
	}
	const tenth = (k: number) => (bias[k] ?? 0) / 10;
	return { bias: [tenth(0), tenth(1), tenth(2), tenth(3)], weights };
}
