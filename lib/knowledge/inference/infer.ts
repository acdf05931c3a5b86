import { withoutPrefix } from '../../cookie/name-prefix.ts';
import type { Category } from '../../policy/vocabulary.ts';
import type { Claim } from '../claim.ts';
import { inferenceConfidence } from '../confidence.ts';
import type { Subject } from '../identity.ts';
import type { Knowledge, Owner } from '../knowledge.ts';
import type { Place } from '../place.ts';
import { cluesOf, lifeOf } from './clues.ts';
import { inferFunction } from './infer-function.ts';
import { meaningsOf } from './meanings.ts';
import { type Clue, type Weights, weightsOf } from './model.ts';
import { wordsOf } from './name-words.ts';

const order: readonly Exclude<Category, 'unknown'>[] = ['necessary', 'functional', 'analytics', 'advertising'];

/**
 * Below it a bare name stays `unknown`. Of a cookie whose lifetime is known, the likeliest of four is worth saying even if it is not likely: its
 * confidence tells.
 */
const leastProbability = 0.5;

/** What can be said of a cookie that nobody declares: a linear model over clues, each with its weight, so that it can say why. */
export function infer(
	knowledge: Knowledge,
	subject: Subject,
	place: Place,
	owned: { readonly domain: string; readonly owner: Owner } | undefined,
): Claim | undefined {
	// `__Host-` says how a cookie is kept, not what for.
	const name = withoutPrefix(subject.name);
	const words = wordsOf(name);
	const meanings = meaningsOf(words);
	const role = owned?.owner.role;
	const party = place.party === 'third' && isSister(place) ? 'first' : place.party;
	const clues = cluesOf(subject, { host: place.host, party }, role, words, meanings, knowledge.kin(name));
	const model = knowledge.model();
	const weights = clues.map((clue) => weightsOf(model, clue));
	const scores = sumOf(model.bias, weights);
	const best = highest(scores);
	const probability = probabilityOf(scores, best);
	if (probability < leastProbability && lifeOf(subject) === 'unknown') return undefined;
	const category = order[best]!;
	return {
		source: 'inference',
		speaker: 'Glassjar',
		ground: 'clues',
		matched: strongest(clues, weights, best),
		category,
		function: inferFunction(category, meanings, subject, party, role),
		confidence: inferenceConfidence(probability),
	};
}

/** `shop.de` beside `shop.com`, `shopgroup.net` beside `shop.com`: the same house under another suffix, whose cookies do what the site's own do. */
function isSister({ domain, site }: Place): boolean {
	const stem = domain.slice(0, domain.indexOf('.'));
	const own = site.slice(0, site.indexOf('.'));
	if (stem === own) return stem.length > 2;
	const [short, long] = stem.length < own.length ? [stem, own] : [own, stem];
	return short.length > 4 && long.startsWith(short);
}

type Scores = [number, number, number, number];

function sumOf(bias: Weights, all: readonly (Weights | undefined)[]): Scores {
	const scores: Scores = [bias[0], bias[1], bias[2], bias[3]];
	for (const weights of all) {
		if (!weights) continue;
		scores[0] += weights[0];
		scores[1] += weights[1];
		scores[2] += weights[2];
		scores[3] += weights[3];
	}
	return scores;
}

function highest(scores: Scores): number {
	let best = 0;
	for (let each = 1; each < 4; each++) if (scores[each]! > scores[best]!) best = each;
	return best;
}

/** Softmax, of which one share is asked. */
export function probabilityOf(scores: readonly number[], which: number): number {
	let sum = 0;
	for (const score of scores) sum += Math.exp(score - scores[which]!);
	return 1 / sum;
}

const mostTold = 3;

/** The clues that speak most for a category, three at most: `means:language-choice, word:site`. */
function strongest(clues: readonly Clue[], weights: readonly (Weights | undefined)[], category: number): string {
	const weightAt = (at: number) => weights[at]?.[category] ?? 0;
	const places: number[] = [];
	for (let at = 0; at < clues.length; at++) if (weightAt(at) > 0) places.push(at);
	if (places.length > 1) places.sort((a, b) => weightAt(b) - weightAt(a));
	let told = '';
	for (const at of places.slice(0, mostTold)) {
		const { kind, said } = clues[at]!;
		told += `${told && ', '}${kind}:${said}`;
	}
	return told;
}
