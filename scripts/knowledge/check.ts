/**
 * Checks the tables of knowledge: `npm run -s knowledge`. Prints faults as `file:line: message`, then totals; exit code 1 on faults.
 *
 *   --coverage FILE.csv   lines `count,name`: the share of cookies by count whose name an entry covers, and the commonest uncovered names
 *   --labelled FILE.tsv   cookies of real sites with the sites' own categories (see read-labelled.ts): how often Glassjar agrees, how sure it is
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkCatalogue } from '../../lib/knowledge/tables/check-catalogue.ts';
import { compile } from '../../lib/policy/compile.ts';
import { isExact, parseGlob } from '../../lib/policy/glob.ts';
import { match } from '../../lib/policy/match.ts';
import { answerLabelled } from './answer-labelled.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readLabelled } from './read-labelled.ts';
import { reportAnswers } from './report-answers.ts';

const { values } = parseArgs({ options: { coverage: { type: 'string' }, labelled: { type: 'string' } } });
const { blocks, faults: broken } = await readCatalogue();
const faults = [...broken, ...checkCatalogue(blocks)];
for (const { file, line, message } of faults) console.log(`${file}:${line}: ${message}`);

const lines = blocks.flatMap((block) => block.lines);
const count = (test: (line: (typeof lines)[number]) => boolean) => lines.filter(test).length;
console.log(`${blocks.length} providers, ${lines.length} cookies in ${new Set(blocks.map(({ file }) => file)).size} tables:`);
console.log(
	`  ${count((line) => line.hosts.length > 0)} bound to a host, ${count((line) => line.shared)} shared, ${count((line) => !isExact(parseGlob(line.name)))} globs; ${faults.length} faults`,
);
if (values.coverage) await coverage(values.coverage);
if (values.labelled) await labelled(values.labelled);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Names carry no host here, so that a host-bound entry counts as covering its name. */
async function coverage(path: string): Promise<void> {
	const index = compile(lines.map((line) => ({ name: line.name, value: line })));
	const missing: [number, string][] = [];
	let all = 0;
	let covered = 0;
	for (const row of (await readFile(path, 'utf8')).split('\n')) {
		const comma = row.indexOf(',');
		const number = Number(row.slice(0, comma));
		if (comma < 1 || !Number.isFinite(number)) continue;
		const field = row.slice(comma + 1).replace(/\r$/, '');
		const name = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
		all += number;
		if (match(index, name, 'any.test').length > 0) covered += number;
		else missing.push([number, name]);
	}
	console.log(
		`\n${((100 * covered) / all).toFixed(1)} % of ${all} cookies have a covered name (${missing.length} names uncovered). Commonest uncovered:`,
	);
	for (const [number, name] of missing.sort((a, b) => b[0] - a[0]).slice(0, 60))
		console.log(`  ${String(number).padStart(6)}  ${name}`);
}

async function labelled(path: string): Promise<void> {
	const answers = answerLabelled(readLabelled(await readFile(path, 'utf8')), { knowledge: await loadKnowledge() });
	console.log(`\n${reportAnswers(answers).join('\n')}`);
}
