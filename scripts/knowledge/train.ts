import { withoutPrefix } from '../../lib/cookie/name-prefix.ts';
import { cluesOf, type Kin } from '../../lib/knowledge/clues.ts';
import { cookieFunction } from '../../lib/knowledge/functions.ts';
import type { Subject } from '../../lib/knowledge/identity.ts';
import { probabilityOf } from '../../lib/knowledge/infer.ts';
import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import { meaningsOf } from '../../lib/knowledge/meanings.ts';
import type { Clue, Model, Weights } from '../../lib/knowledge/model.ts';
import { wordsOf } from '../../lib/knowledge/name-words.ts';
import { nearestName } from '../../lib/knowledge/nearest-name.ts';
import { ownerOf } from '../../lib/knowledge/owner-of.ts';
import type { CatalogueBlock } from '../../lib/knowledge/parse-catalogue.ts';
import type { CatalogueLine } from '../../lib/knowledge/parse-catalogue-line.ts';
import { placeOf } from '../../lib/knowledge/place.ts';
import { durationSeconds } from './duration-seconds.ts';

/** A cookie with how much it speaks for each category. */
export interface Sample {
	readonly name: string;
	readonly clues: readonly string[];
	readonly target: Weights;
	readonly weight: number;
}

const order = ['necessary', 'functional', 'analytics', 'advertising'] as const;

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

/** Names that many sites share are like the names that nobody knows: they weigh more than a company's own. */
const sharedWeight = 3;

/** Each line of the tables as a cookie that somebody meets who knows all the others. Owners are asked for by `knowledge`. */
export function samplesOf(blocks: readonly CatalogueBlock[], knowledge: Knowledge): Sample[] {
	const lines = blocks.flatMap((block) => block.lines).toSorted((a, b) => (a.name < b.name ? -1 : 1));
	const names = lines.map((line) => line.name);
	return lines.map((line, place) => {
		const name = line.example ?? line.name.replaceAll('\\*', '*');
		const host = line.hosts[0];
		const third = line.party ? line.party === 'third' : host !== undefined;
		const near = nearestName(names, line.name, place);
		return {
			name,
			clues: cluesFor(
				knowledge,
				subjectOf(name, third ? (host ?? 'unknown.test') : 'site.test', line.retention),
				near && { category: categoryOf(lines[near.place]!), common: near.common },
			).map(({ kind, said }) => `${kind}:${said}`),
			target: targetOf(categoryOf(line)),
			weight: line.shared ? sharedWeight : 1,
		};
	});
}

function categoryOf(line: CatalogueLine) {
	return line.category ?? cookieFunction(line.function).category;
}

function subjectOf(name: string, domain: string, retention: string | undefined): Subject {
	const seconds = retention === undefined ? undefined : durationSeconds(retention);
	const life = seconds === 0 ? { session: true } : seconds !== undefined && { session: false, maxAge: seconds };
	return { name, domain, site: 'site.test', ...life };
}

function cluesFor(knowledge: Knowledge, subject: Subject, kin: Kin | undefined): Clue[] {
	const place = placeOf(subject);
	const words = wordsOf(withoutPrefix(subject.name));
	return cluesOf(subject, place, ownerOf(knowledge, place.host)?.owner.role, words, meaningsOf(words), kin);
}

function targetOf(category: (typeof order)[number]): Weights {
	return order.map((each) => Number(each === category)) as unknown as Weights;
}

/** Multinomial logistic regression, L2, AdaGrad; rare features are left out, small weights dropped, the rest rounded to tenths. */
export function train(all: readonly Sample[]): Model {
	const counts = new Map<string, number>();
	for (const { clues } of all) for (const clue of new Set(clues)) counts.set(clue, (counts.get(clue) ?? 0) + 1);
	const features = [...counts]
		.filter(([, count]) => count >= 5)
		.map(([clue]) => clue)
		.sort();
	const places = new Map(features.map((feature, index) => [feature, index]));
	const rows = all.map(({ clues, target, weight }) => ({ at: clues.flatMap((clue) => places.get(clue) ?? []), target, weight }));
	const size = features.length + 1;
	const weights = new Float64Array(size * 4);
	const squares = new Float64Array(size * 4).fill(1e-6);
	const rate = 0.25;
	const decay = 1e-2;
	const shuffled = shuffle(rows);
	for (let epoch = 0; epoch < 40; epoch++) {
		for (const { at, target, weight } of shuffled) {
			const scores = [0, 1, 2, 3].map((k) =>
				at.reduce((sum, feature) => sum + weights[feature * 4 + k]!, weights[(size - 1) * 4 + k]!),
			);
			const chances = scores.map((_, k) => probabilityOf(scores, k));
			for (let k = 0; k < 4; k++) {
				const error = weight * (chances[k]! - target[k]!);
				for (const feature of [...at, size - 1]) {
					const place = feature * 4 + k;
					const gradient = error + decay * weights[place]!;
					squares[place]! += gradient * gradient;
					weights[place]! -= (rate * gradient) / Math.sqrt(squares[place]!);
				}
			}
		}
	}
	const four = (place: number) => [0, 1, 2, 3].map((k) => Math.round(weights[place * 4 + k]! * 10) / 10) as unknown as Weights;
	const kept = features
		.map((feature, index) => [feature, four(index)] as const)
		.filter(([, each]) => Math.max(...each) - Math.min(...each) >= 1.2);
	const byKind = new Map<string, Map<string, Weights>>();
	for (const [feature, each] of [...kept, ...handWeights]) {
		const colon = feature.indexOf(':');
		const kind = feature.slice(0, colon);
		const said = byKind.get(kind) ?? new Map<string, Weights>();
		byKind.set(kind, said.set(feature.slice(colon + 1), each));
	}
	return { bias: four(size - 1), weights: byKind };
}

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
