/**
 * Trains the inference from the catalogue's own lines, and writes its weights (`lib/knowledge/inference-model.json`):
 *
 *   node scripts/train-inference.ts [--labelled FILE.tsv]
 *
 * Deterministic: the same tables give the same file. With `--labelled` nothing is written; instead a model is trained without any name that the
 * labelled cookies carry, and asked about those names: an honest figure for cookies that no table knows. Labelled data is never trained on.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { cluesOf } from '../lib/knowledge/clues.ts';
import { cookieFunction } from '../lib/knowledge/functions.ts';
import type { Subject } from '../lib/knowledge/identity.ts';
import { infer, probabilityOf, scoreClues } from '../lib/knowledge/infer.ts';
import type { Knowledge } from '../lib/knowledge/knowledge.ts';
import { meaningsOf } from '../lib/knowledge/meanings.ts';
import type { Clue, Model, Weights } from '../lib/knowledge/model.ts';
import { wordsOf } from '../lib/knowledge/name-words.ts';
import { ownerOf } from '../lib/knowledge/owner-of.ts';
import { packModel } from '../lib/knowledge/pack-model.ts';
import { placeOf } from '../lib/knowledge/place.ts';
import { durationSeconds } from './duration-seconds.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { readCatalogue } from './read-catalogue.ts';
import { type Labelled, readLabelled } from './read-labelled.ts';

/** A cookie with how much it speaks for each category. */
interface Sample {
	readonly name: string;
	readonly clues: readonly string[];
	readonly target: Weights;
}

const order = ['necessary', 'functional', 'analytics', 'advertising'] as const;

/**
 * Tables tell no flags, and of lifetimes only those of well-known cookies. These few weights are set by hand: servers hide from scripts what
 * only they need, who counts visitors keeps their number for two years, who measures an ad for three months.
 */
const handWeights: readonly (readonly [string, Weights])[] = [
	['first:httpOnly', [1.4, 0.3, -0.6, -1.1]],
	['third:sameSite=none', [-0.2, 0, 0, 0.2]],
	['first:sameSite=strict', [0.6, 0, -0.3, -0.3]],
	['first:years', [-0.2, 0, 0.5, 0.1]],
	['first:year', [0, 0.1, 0.1, 0.1]],
	['first:half-year', [-0.1, 0, 0, 0.2]],
	['first:month', [0, 0.1, 0, 0.2]],
	['first:day', [0, 0, 0.3, 0]],
];

const { values } = parseArgs({ options: { labelled: { type: 'string' } } });
const knowledge = await loadKnowledge();
const samples = await catalogueSamples();
if (values.labelled) {
	const rows = readLabelled(await readFile(values.labelled, 'utf8'));
	const names = new Set(rows.map((row) => row.subject.name));
	reportUnseen(train(samples.filter((sample) => !names.has(sample.name))), rows);
} else {
	const model = train(samples);
	const { bias, features } = packModel(model);
	// Laid out as the formatter wants it, one kind of clue a line.
	const kinds = Object.entries(features).map(([kind, said]) => `\t\t${JSON.stringify(kind)}: ${JSON.stringify(said)}`);
	const json = `{\n\t"bias": [${bias.join(', ')}],\n\t"features": {\n${kinds.join(',\n')}\n\t}\n}`;
	await writeFile(new URL('../lib/knowledge/inference-model.json', import.meta.url), `${json}\n`);
	console.log(`${samples.length} samples, ${clueCount(model)} features, ${json.length} bytes`);
}

async function catalogueSamples(): Promise<Sample[]> {
	const { blocks } = await readCatalogue();
	return blocks.flatMap(({ lines }) =>
		lines.map((line) => {
			const name = line.example ?? line.name.replaceAll('\\*', '*');
			const target = targetOf(line.category ?? cookieFunction(line.function).category);
			const host = line.hosts[0];
			const third = line.party ? line.party === 'third' : host !== undefined;
			return sample(name, third ? (host ?? 'unknown.test') : 'site.test', line.retention, target);
		}),
	);
}

function sample(name: string, domain: string, retention: string | undefined, target: Weights): Sample {
	const seconds = retention === undefined ? undefined : durationSeconds(retention);
	const subject: Subject = {
		name,
		domain,
		site: 'site.test',
		...(seconds === 0 ? { session: true } : seconds !== undefined && { session: false, maxAge: seconds }),
	};
	return { name, clues: cluesFor(subject).map(({ kind, said }) => `${kind}:${said}`), target };
}

function cluesFor(subject: Subject): Clue[] {
	const place = placeOf(subject);
	const words = wordsOf(subject.name);
	return cluesOf(subject, place, ownerOf(knowledge, place.host)?.owner.role, words, meaningsOf(words));
}

function targetOf(category: (typeof order)[number]): Weights {
	return order.map((each) => Number(each === category)) as unknown as Weights;
}

/** Multinomial logistic regression, L2, AdaGrad; rare features are left out, small weights dropped, the rest rounded to tenths. */
function train(all: readonly Sample[]): Model {
	const counts = new Map<string, number>();
	for (const { clues } of all) for (const clue of new Set(clues)) counts.set(clue, (counts.get(clue) ?? 0) + 1);
	const features = [...counts]
		.filter(([, count]) => count >= 5)
		.map(([clue]) => clue)
		.sort();
	const places = new Map(features.map((feature, index) => [feature, index]));
	const rows = all.map(({ clues, target }) => ({ at: clues.flatMap((clue) => places.get(clue) ?? []), target }));
	const size = features.length + 1;
	const weights = new Float64Array(size * 4);
	const squares = new Float64Array(size * 4).fill(1e-6);
	const rate = 0.25;
	const decay = 1e-2;
	const shuffled = shuffle(rows);
	for (let epoch = 0; epoch < 40; epoch++) {
		for (const { at, target } of shuffled) {
			const scores = [0, 1, 2, 3].map((k) =>
				at.reduce((sum, feature) => sum + weights[feature * 4 + k]!, weights[(size - 1) * 4 + k]!),
			);
			const chances = scores.map((_, k) => probabilityOf(scores, k));
			for (let k = 0; k < 4; k++) {
				const error = chances[k]! - target[k]!;
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

function clueCount({ weights }: Model): number {
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

/** One vote a name and domain, so that `_ga` does not stand for all. */
function reportUnseen(model: Model, rows: readonly Labelled[]): void {
	const asking: Knowledge = { ...knowledge, model: () => model };
	const seen = new Map<string, Labelled>();
	for (const row of rows) {
		const { party, domain } = placeOf(row.subject);
		seen.set(`${row.subject.name} ${party === 'first' ? '' : domain} ${row.declared}`, row);
	}
	let right = 0;
	const bins = new Map<number, [number, number]>();
	const wrong: string[] = [];
	const parties = new Map<string, [number, number]>();
	for (const { subject, declared } of seen.values()) {
		const place = placeOf(subject);
		const claim = infer(asking, subject, place, ownerOf(asking, place.host));
		const hit = claim?.category === declared;
		if (hit) right++;
		const [of = 0, good0 = 0] = parties.get(place.party) ?? [];
		parties.set(place.party, [of + 1, good0 + Number(hit)]);
		const bin = Math.floor((claim?.confidence ?? 0) * 10);
		const [all = 0, good = 0] = bins.get(bin) ?? [];
		bins.set(bin, [all + 1, good + Number(hit)]);
		const scores = scoreClues(model, cluesFor(subject)).map((score) => score.toFixed(1));
		if (!hit)
			wrong.push(
				`${subject.name} @${subject.domain} ${declared} → ${claim?.category} ${claim?.confidence.toFixed(2)} [${scores}] ${claim?.matched}`,
			);
	}
	console.log(wrong.join('\n'));
	console.log(
		`${right} of ${seen.size} unseen names right: ${((100 * right) / seen.size).toFixed(1)} %; ${clueCount(model)} features`,
	);
	for (const [party, [all, good]] of parties) console.log(`  ${party}-party: ${good} of ${all}`);
	for (const [bin, [all, good]] of [...bins].sort((a, b) => b[0] - a[0]))
		console.log(`  confidence ${(bin / 10).toFixed(1)}: ${good} of ${all}`);
}
