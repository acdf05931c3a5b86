/**
 * What Glassjar is worth on sites that it has never seen: labelled cookies are taken by groups, what only they could have taught is forgotten, the
 * inference is trained anew, and then they are asked.
 *
 *   node scripts/knowledge/evaluate-held-out.ts --labelled FILE.tsv [--by site|provider] [--common 3] [--folds 9] [--known NAMES.csv [--times 20]]
 *
 * By `site`, every line of the catalogue that fits a cookie of the group is forgotten, unless it fits cookies of `common` other sites: nobody could
 * miss `_ga`. Nor a name that the lines `count,name` of `known` have at least `times` times: tables are made from such lists, with or without labels. By
 * `provider`, a company is forgotten altogether: lines, domains, name.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openKnowledge } from '../../lib/knowledge/packing/open-knowledge.ts';
import { packKnowledge } from '../../lib/knowledge/packing/pack-knowledge.ts';
import { packModel } from '../../lib/knowledge/packing/pack-model.ts';
import { placeOf } from '../../lib/knowledge/place.ts';
import { ownedDomains } from '../../lib/knowledge/tables/owned-domains.ts';
import type { CatalogueBlock } from '../../lib/knowledge/tables/parse-catalogue.ts';
import type { CatalogueLine } from '../../lib/knowledge/tables/parse-catalogue-line.ts';
import { compile } from '../../lib/policy/compile.ts';
import { match } from '../../lib/policy/match.ts';
import { type Answer, answerLabelled } from './answer-labelled.ts';
import { readThirdParties } from './build-knowledge.ts';
import { readCatalogue } from './read-catalogue.ts';
import { type Labelled, readLabelled } from './read-labelled.ts';
import { readNames } from './read-names.ts';
import { reportAnswers } from './report-answers.ts';
import { samplesOf, samplesOfNames } from './samples.ts';
import { train } from './train.ts';

const { values } = parseArgs({
	options: {
		labelled: { type: 'string' },
		by: { type: 'string', default: 'site' },
		common: { type: 'string', default: '3' },
		folds: { type: 'string', default: '9' },
		known: { type: 'string' },
		times: { type: 'string', default: '20' },
	},
});
if (!values.labelled) throw new Error('--labelled FILE.tsv is missing');
const rows = readLabelled(await readFile(values.labelled, 'utf8'));
const { blocks } = await readCatalogue();
const thirdParties = await readThirdParties();
const names = await readNames();
const common = Number(values.common);
const known =
	values.known === undefined ? new Set<string>() : frequentNames(await readFile(values.known, 'utf8'), Number(values.times));
const index = compile(
	blocks.flatMap((block) =>
		block.lines.map((line) => ({
			name: line.name,
			...(line.hosts.length > 0 && { hosts: line.hosts.map((host) => `*.${host}`) }),
			shared: line.shared,
			value: { line, block },
		})),
	),
);
const fitting = new Map(
	rows.map((row) => [row, match(index, row.subject.name, placeOf(row.subject).host).map((found) => found.value)]),
);
const sitesOf = groupSites();

const answers: Answer[] = [];
const unknown = new Set<Labelled>();
const keys = [...Map.groupBy(rows, keyOf)].sort((a, b) => b[1].length - a[1].length).map(([key]) => key);
for (let fold = 0; fold < Number(values.folds); fold++) {
	const held = new Set(keys.filter((_, at) => at % Number(values.folds) === fold));
	const asked = new Set(rows.filter((row) => held.has(keyOf(row))));
	const lost = forgotten(asked);
	for (const row of asked) if (fitting.get(row)!.every(({ line }) => lost.has(line))) unknown.add(row);
	const knowledge = learn(
		lost,
		values.by === 'provider' ? held : new Set(),
		new Set([...asked].map(({ subject }) => subject.name)),
	);
	const subjects = new Set([...asked].map(({ subject }) => subject));
	answers.push(...answerLabelled(rows, { knowledge }).filter(({ subject }) => subjects.has(subject)));
}
const unseen = new Set([...unknown].map((row) => row.subject));
const blind = answers.filter(({ subject }) => unseen.has(subject));
console.log(`Held out by ${values.by}, all cookies:\n${reportAnswers(answers).join('\n')}`);
console.log(`\nOf these, those that no line knew, each name once:\n${reportAnswers(namedOnce(blind)).join('\n')}`);

/** So that `_ga` does not stand for all: one of each name, third party's domain and declared category. */
function namedOnce(all: readonly Answer[]): Answer[] {
	const seen = new Map<string, Answer>();
	for (const answer of all) {
		const { party, domain } = placeOf(answer.subject);
		seen.set(`${answer.subject.name} ${party === 'first' ? '' : domain} ${answer.declared}`, answer);
	}
	return [...seen.values()];
}

/** Sites by address; providers by the name that the catalogue gives, a site's own cookies by the site. */
function keyOf(row: Labelled): string {
	if (values.by === 'site') return row.group;
	const first = fitting.get(row)?.[0];
	return first && !first.line.shared ? first.block.slug : placeOf(row.subject).domain;
}

function groupSites(): ReadonlyMap<CatalogueLine, ReadonlySet<string>> {
	const sites = new Map<CatalogueLine, Set<string>>();
	for (const [row, found] of fitting)
		for (const { line } of found) sites.set(line, (sites.get(line) ?? new Set<string>()).add(row.group));
	return sites;
}

function forgotten(asked: ReadonlySet<Labelled>): Set<CatalogueLine> {
	const lost = new Set<CatalogueLine>();
	const groups = new Set([...asked].map((row) => row.group));
	for (const row of asked) {
		if (values.by === 'site' && known.has(row.subject.name)) continue;
		for (const { line } of fitting.get(row)!) {
			const others = [...sitesOf.get(line)!].filter((site) => !groups.has(site));
			if (values.by === 'provider' || others.length < common) lost.add(line);
		}
	}
	return lost;
}

function frequentNames(csv: string, times: number): Set<string> {
	const lines = csv.split('\n').map((line) => /^(\d+),(.+?)\r?$/.exec(line));
	return new Set(
		lines.flatMap((found) =>
			found && Number(found[1]) >= times ? [found[2]!.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')] : [],
		),
	);
}

function learn(lost: ReadonlySet<CatalogueLine>, companies: ReadonlySet<string>, asked: ReadonlySet<string>) {
	const left: CatalogueBlock[] = blocks
		.filter(({ slug }) => !companies.has(slug))
		.map((block) => ({ ...block, lines: block.lines.filter((line) => !lost.has(line)) }));
	const domains = new Set(blocks.flatMap((block) => (companies.has(block.slug) ? block.domains : [])));
	const owned = ownedDomains(left, thirdParties).filter(({ domain }) => !domains.has(domain) && !companies.has(domain));
	const blank = openKnowledge(packKnowledge(left, owned, { bias: [0, 0, 0, 0], features: {} }));
	const read = names.filter(({ name }) => !asked.has(name));
	const samples = [...samplesOfNames(read, blank), ...samplesOf(left, blank)];
	return openKnowledge(packKnowledge(left, owned, packModel(train(samples))));
}
