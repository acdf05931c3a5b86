import type { Category } from '../policy/vocabulary.ts';
import type { Claim } from './claim.ts';
import { cluesOf } from './clues.ts';
import { inferenceConfidence } from './confidence.ts';
import type { Subject } from './identity.ts';
import { inferFunction } from './infer-function.ts';
import type { Knowledge, Owner } from './knowledge.ts';
import { meaningsOf } from './meanings.ts';
import type { Model } from './model.ts';
import { wordsOf } from './name-words.ts';
import type { Place } from './place.ts';

const order: readonly Exclude<Category, 'unknown'>[] = ['necessary', 'functional', 'analytics', 'advertising'];

/** Below it the answer is `unknown`: guessing would be as often wrong as right. */
export const leastProbability = 0.33;

/** What can be said of a cookie that nobody declares: a linear model over clues, each with its weight, so that it can say why. */
export function infer(
	knowledge: Knowledge,
	subject: Subject,
	place: Place,
	owned: { readonly domain: string; readonly owner: Owner } | undefined,
): Claim | undefined {
	const words = wordsOf(subject.name);
	const meanings = meaningsOf(words);
	const role = owned?.owner.role;
	const clues = cluesOf(subject, place, role, words, meanings);
	const model = knowledge.model();
	const scores = scoreClues(model, clues);
	const best = scores.indexOf(Math.max(...scores));
	const probability = probabilities(scores)[best]!;
	const category = order[best]!;
	if (probability < leastProbability) return undefined;
	return {
		source: 'inference',
		speaker: 'Glassjar',
		ground: 'clues',
		matched: strongest(model, clues, best).join(', '),
		category,
		function: inferFunction(category, meanings, subject, place, role),
		confidence: inferenceConfidence(probability),
	};
}

export function scoreClues({ bias, weights }: Model, clues: readonly string[]): [number, number, number, number] {
	const scores: [number, number, number, number] = [...bias];
	for (const clue of clues) {
		const weight = weights.get(clue);
		if (!weight) continue;
		scores[0] += weight[0];
		scores[1] += weight[1];
		scores[2] += weight[2];
		scores[3] += weight[3];
	}
	return scores;
}

export function probabilities(scores: readonly number[]): number[] {
	const top = Math.max(...scores);
	const powers = scores.map((score) => Math.exp(score - top));
	const sum = powers.reduce((total, each) => total + each, 0);
	return powers.map((power) => power / sum);
}

/** The clues that speak most for a category against the others. */
function strongest({ weights }: Model, clues: readonly string[], category: number): string[] {
	const spoken: { clue: string; weight: number }[] = [];
	for (const clue of clues) {
		const weight = weights.get(clue)?.[category];
		if (weight !== undefined && weight > 0) spoken.push({ clue, weight });
	}
	return spoken
		.sort((a, b) => b.weight - a.weight)
		.slice(0, 3)
		.map(({ clue }) => clue);
}
