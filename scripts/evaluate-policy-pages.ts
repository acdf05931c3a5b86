/**
 * Holds the policy page reader against pages whose declarations are known. `node scripts/evaluate-policy-pages.ts FOLDER [--faults] [FILE…]`:
 * the folder has `gold.json`, a list of `{file, url, cookies: [{name, provider, category, retention, accept…, optional, alt}]}`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Declaration } from '../lib/policy/declaration.ts';
import { readRetention } from '../lib/sources/duration.ts';
import { plainWords } from '../lib/sources/plain-words.ts';
import { readPolicyPage } from '../lib/sources/policy-page/read-policy-page.ts';
import { argumentFault } from './command-line/arguments.ts';

interface Stated {
	readonly provider: string | null;
	readonly category: string | null;
	readonly retention: string | null;
	readonly purpose_starts: string | null;
}
interface Gold extends Stated {
	readonly name: string;
	readonly accept?: readonly string[];
	readonly accept_provider?: readonly (string | null)[];
	readonly accept_category?: readonly (string | null)[];
	readonly accept_retention?: readonly (string | null)[];
	readonly alt?: readonly Stated[];
	readonly optional?: boolean;
	readonly note?: string;
}
interface Page {
	readonly file: string;
	readonly url: string | null;
	readonly cookies: readonly Gold[];
}

const usage = 'Usage: node scripts/evaluate-policy-pages.ts FOLDER [--faults] [FILE…]\n';
const asked = readArgs();
if (asked.help) {
	process.stdout.write(usage);
	process.exit();
}
const [folder, ...only] = asked.files;
if (folder === undefined || asked.fault !== undefined) {
	process.stderr.write(`${asked.fault ?? 'no folder is named'}\n${usage}`);
	process.exit(2);
}
const goldFile = join(folder, 'gold.json');
if (!existsSync(goldFile)) {
	process.stderr.write(`${goldFile}: there is no such file\n${usage}`);
	process.exit(2);
}
const pages = JSON.parse(readFileSync(goldFile, 'utf8')) as Page[];
const totals = new Map<string, [right: number, all: number]>();
const count = (what: string, right: number, all: number) => {
	const [a, b] = totals.get(what) ?? [0, 0];
	totals.set(what, [a + right, b + all]);
};

const seconds = (text: string): string => {
	const found = readRetention(text);
	return found?.kind === 'duration' ? found.iso : (found?.kind ?? 'none');
};

for (const page of pages) {
	if (only.length > 0 && !only.some((each) => page.file.includes(each))) continue;
	const started = performance.now();
	const { manifest } = readPolicyPage(readFileSync(join(folder, page.file), 'utf8'), page.url === null ? {} : { url: page.url });
	const took = performance.now() - started;
	const faults: string[] = [];
	const names = (gold: Gold) => [gold.name, ...(gold.accept ?? [])];
	const wanted = page.cookies.filter(({ optional }) => !optional);
	const hits = wanted.filter((gold) => manifest.cookies.some(({ name }) => names(gold).includes(name)));
	const real = manifest.cookies.filter(({ name }) => page.cookies.some((gold) => names(gold).includes(name)));
	for (const gold of wanted) if (!hits.includes(gold)) faults.push(`missed   ${gold.name}`);
	for (const each of manifest.cookies) if (!real.includes(each)) faults.push(`invented ${each.name}`);
	count('found', hits.length, wanted.length);
	count('real', real.length, manifest.cookies.length);
	const local = { provider: [0, 0], category: [0, 0], retention: [0, 0], purpose: [0, 0] } as Record<string, [number, number]>;
	for (const gold of hits) {
		const all = manifest.cookies.filter(({ name }) => names(gold).includes(name));
		const states: Stated[] = [gold, ...(gold.alt ?? [])];
		const judge = (what: string, stated: boolean, right: boolean, said: string) => {
			if (!stated) return;
			local[what]![1]++;
			if (right) local[what]![0]++;
			else faults.push(`${what.padEnd(9)}${gold.name}: ${said}`);
			count(what, right ? 1 : 0, 1);
		};
		const some = (right: (declaration: Declaration, state: Stated) => boolean) =>
			all.some((each) => states.some((state) => right(each, state)));
		const providers = [...states.map(({ provider }) => provider), ...(gold.accept_provider ?? [])]
			.filter((each) => each !== null)
			.map(plainWords);
		judge(
			'provider',
			gold.provider !== null,
			all.some(({ provider }) => provider !== undefined && providers.includes(plainWords(provider.name))) ||
				(all[0]?.provider === undefined && gold.accept_provider?.includes(null) === true),
			`${JSON.stringify(all.map(({ provider }) => provider?.name))} for ${gold.provider}`,
		);
		judge(
			'category',
			gold.category !== null,
			some(({ category }, state) => category === state.category || gold.accept_category?.includes(category ?? null) === true),
			`${all.map(({ category }) => category)} for ${gold.category} ${gold.note ?? ''}`,
		);
		judge(
			'retention',
			gold.retention !== null,
			some(({ retention }, state) => {
				const meant = seconds(state.retention ?? '');
				return meant === 'none' || meant === 'unbounded' ? retention === undefined : retention === meant;
			}),
			`${all.map(({ retention }) => retention)} for ${gold.retention}`,
		);
		judge(
			'purpose',
			gold.purpose_starts !== null,
			some(({ purpose }, state) =>
				plainWords(Object.values(purpose ?? {})[0] ?? '').startsWith(plainWords((state.purpose_starts ?? '').slice(0, 40))),
			),
			`${Object.values(all[0]?.purpose ?? {})[0]} for ${gold.purpose_starts}`,
		);
	}
	const ratio = (what: string) => `${what} ${local[what]![0]}/${local[what]![1]}`;
	console.log(
		`${page.file.padEnd(44)} found ${hits.length}/${wanted.length}  real ${real.length}/${manifest.cookies.length}  ${Object.keys(local).map(ratio).join('  ')}  ${took.toFixed(0)} ms`,
	);
	if (asked.faults) for (const fault of faults) console.log(`    ${fault}`);
}
for (const [what, [right, all]] of totals)
	console.log(`${what.padEnd(10)} ${right}/${all} = ${((100 * right) / Math.max(1, all)).toFixed(1)} %`);

function readArgs(): { files: readonly string[]; faults: boolean; help: boolean; fault?: string } {
	try {
		const options = {
			faults: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		} as const;
		const { values, positionals } = parseArgs({ options, allowPositionals: true });
		return { files: positionals, ...values };
	} catch (error) {
		return { files: [], faults: false, help: false, fault: argumentFault(error) };
	}
}
