import { readFile } from 'node:fs/promises';
import { identify } from '../../lib/knowledge/identify.ts';
import type { Subject } from '../../lib/knowledge/identity.ts';
import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import { openKnowledge } from '../../lib/knowledge/packing/open-knowledge.ts';
import { packKnowledge } from '../../lib/knowledge/packing/pack-knowledge.ts';
import { ownedDomains } from '../../lib/knowledge/tables/owned-domains.ts';
import type { CatalogueBlock } from '../../lib/knowledge/tables/parse-catalogue.ts';
import type { CatalogueLine } from '../../lib/knowledge/tables/parse-catalogue-line.ts';
import { isExact, parseGlob } from '../../lib/policy/glob.ts';
import { answerLabelled } from '../../scripts/knowledge/answer-labelled.ts';
import { buildKnowledge } from '../../scripts/knowledge/build-knowledge.ts';
import { readCatalogue } from '../../scripts/knowledge/read-catalogue.ts';
import { readLabelled } from '../../scripts/knowledge/read-labelled.ts';
import { reportAnswers } from '../../scripts/knowledge/report-answers.ts';
import { median } from './statistics.ts';

interface KnowledgeTimes {
	/** Median microseconds of one `identify`. */
	readonly hit: number;
	readonly miss: number;
	readonly hitTenfold: number;
	readonly missTenfold: number;
	/** Bytes of the knowledge as JSON, before it is packed. */
	readonly bytes: number;
	/** Milliseconds to parse and open it: the first time in this process, and the median of later ones. */
	readonly openCold: number;
	readonly openWarm: number;
	/** Megabytes that an opened knowledge holds; undefined where the process runs without `--expose-gc`. */
	readonly heap: number | undefined;
}

/** Times the lookup on the catalogue as it is and on one ten times as long; the ratio tells whether cost grows with length. */
async function timeKnowledge(): Promise<KnowledgeTimes> {
	const data = await buildKnowledge();
	const json = JSON.stringify(data);
	const open = () => {
		const start = performance.now();
		const knowledge = openKnowledge(JSON.parse(json));
		return { knowledge, took: performance.now() - start };
	};
	const cold = open();
	const warm = Array.from({ length: 15 }, () => open().took);
	const { blocks } = await readCatalogue();
	const tenfold = openKnowledge(packKnowledge(repeat(blocks, 10), ownedDomains(blocks, []), data.model));
	const hits = blocks.flatMap(({ lines }) => lines.flatMap((line, index) => (index % 7 === 0 ? [subjectOf(line)] : [])));
	const misses = hits.map(
		(subject, index): Subject => ({ ...subject, name: `qz${index}${subject.name}Zq`, domain: `www.shop${index % 50}.test` }),
	);
	const [hit, miss, hitTenfold, missTenfold] = interleaved([
		[cold.knowledge, hits],
		[cold.knowledge, misses],
		[tenfold, hits],
		[tenfold, misses],
	]);
	return {
		hit: hit!,
		miss: miss!,
		hitTenfold: hitTenfold!,
		missTenfold: missTenfold!,
		bytes: json.length,
		openCold: cold.took,
		openWarm: median(warm),
		heap: heapOf(() => openKnowledge(JSON.parse(json))),
	};
}

/** The knowledge part of `npm run bench`, as lines to print. */
export async function benchKnowledge(labelledPath?: string): Promise<string[]> {
	const times = await timeKnowledge();
	const micro = (value: number) => `${value.toFixed(2).padStart(6)} µs`;
	const lines = [
		`identify, hit    ${micro(times.hit)}   catalogue ×10 ${micro(times.hitTenfold)}   ratio ${(times.hitTenfold / times.hit).toFixed(2)}   (budget 5 µs)`,
		`identify, miss   ${micro(times.miss)}   catalogue ×10 ${micro(times.missTenfold)}   ratio ${(times.missTenfold / times.miss).toFixed(2)}   (budget 5 µs)`,
		`knowledge        ${(times.bytes / 1_000).toFixed(0)} kB, opened in ${times.openCold.toFixed(1)} ms cold, ${times.openWarm.toFixed(1)} ms warm${times.heap === undefined ? '' : `, ${times.heap.toFixed(1)} MB of heap`}`,
	];
	return labelledPath ? [...lines, '', ...(await evaluateKnowledge(labelledPath))] : lines;
}

/** Coverage, agreement, calibration and confusion on labelled cookies. */
async function evaluateKnowledge(labelledPath: string): Promise<string[]> {
	const knowledge = openKnowledge(await buildKnowledge());
	return reportAnswers(answerLabelled(readLabelled(await readFile(labelledPath, 'utf8')), { knowledge }));
}

function subjectOf(line: CatalogueLine): Subject {
	const glob = parseGlob(line.name);
	const name = isExact(glob) ? glob.pieces[0]! : (line.example ?? line.name);
	return {
		name,
		domain: `.${line.hosts[0] ?? 'shop.test'}`,
		site: 'shop.test',
		session: false,
		maxAge: 86_400,
		httpOnly: false,
		secure: true,
	};
}

/** The same companies again under other names and domains, as a catalogue grows. */
function repeat(blocks: readonly CatalogueBlock[], times: number): CatalogueBlock[] {
	return Array.from({ length: times }, (_, copy) =>
		copy === 0
			? blocks
			: blocks.map((block) => ({
					...block,
					slug: `${block.slug}-${copy}`,
					domains: block.domains.map((domain) => `x${copy}${domain}`),
					lines: block.lines.map((line) => ({
						...line,
						name: vary(line.name, copy),
						hosts: line.hosts.map((host) => `x${copy}${host}`),
					})),
				})),
	).flat();
}

/** Another name of the same form: `_ga_*` → `c_ga_*`, `*Basket*` → `*cBasket*`, `sid` → `csid`. */
function vary(name: string, copy: number): string {
	const letter = String.fromCharCode(97 + copy);
	return name.startsWith('*') ? `*${letter}${name.slice(1)}` : letter + name;
}

/**
 * For each arm the median over rounds of the mean over subjects, in microseconds: a clock cannot see one lookup, and arms that take turns
 * suffer alike from whatever else the machine does.
 */
function interleaved(arms: readonly (readonly [Knowledge, readonly Subject[]])[]): number[] {
	const context = { hosts: new Set<string>(), names: new Set<string>() };
	const rounds: number[][] = arms.map(() => []);
	for (let round = 0; round < 50; round++) {
		for (const [arm, [knowledge, subjects]] of arms.entries()) {
			const start = performance.now();
			for (const subject of subjects) identify(subject, context, { knowledge });
			rounds[arm]!.push(((performance.now() - start) * 1_000) / subjects.length);
		}
	}
	// The first rounds run before the engine has compiled the code.
	return rounds.map((times) => median(times.slice(10)));
}

function heapOf(make: () => unknown): number | undefined {
	const collect: unknown = Reflect.get(globalThis, 'gc');
	if (typeof collect !== 'function') return undefined;
	collect();
	const before = process.memoryUsage().heapUsed;
	const kept = make();
	collect();
	const after = process.memoryUsage().heapUsed;
	return kept ? (after - before) / 1e6 : undefined;
}
