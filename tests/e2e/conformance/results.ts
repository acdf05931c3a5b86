import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Configuration, type ConfigurationId, configurations } from './configuration.ts';
import type { Group, Scenario } from './scenario.ts';

const file = fileURLToPath(new URL('../../../docs/conformance.md', import.meta.url));
/** Differs from machine to machine: not compared, and not written again for itself. */
const shownWith = /^Last written after a run with .*$/m;

/** Gathers what a run shows, and holds docs/conformance.md to it. */
export class Results {
	readonly #passed = new Map<string, boolean>();
	readonly #versions = new Map<ConfigurationId, string>();

	browser({ id, kind }: Configuration, version: string): void {
		this.#versions.set(id, kind === 'firefox' ? `Firefox ${version}` : version);
	}

	passed(scenario: string, configuration: ConfigurationId): void {
		this.#passed.set(`${scenario} ${configuration}`, true);
	}

	failed(scenario: string, configuration: ConfigurationId): void {
		this.#passed.set(`${scenario} ${configuration}`, false);
	}

	/**
	 * After a whole run without a failure the document is made what the run has shown; in CI it must be that already. Part of a run
	 * shows nothing of the whole, and a failure is told by its own test.
	 */
	document(groups: readonly Group[]): void {
		const scenarios = groups.flatMap((group) => group.scenarios);
		const whole = scenarios.every((scenario) => configurations.every(({ id }) => this.#resultOf(scenario, id) !== 'not run'));
		if (!whole || [...this.#passed.values()].includes(false)) return;
		const text = this.#write(groups);
		if (readDocument().replace(shownWith, '') === text.replace(shownWith, '')) return;
		if (process.env.CI)
			throw new Error('docs/conformance.md is not what this run has shown: run the suite and commit what it wrote');
		writeFileSync(file, text);
	}

	#resultOf({ id, impossible }: Scenario, configuration: ConfigurationId): 'exact' | 'not possible' | 'not run' {
		if (impossible?.[configuration]) return 'not possible';
		return this.#passed.get(`${id} ${configuration}`) ? 'exact' : 'not run';
	}

	#write(groups: readonly Group[]): string {
		const notes: string[] = [];
		const sections = groups.map((group) => `## ${group.title}\n\n${this.#table(group, notes)}`);
		const versions = [...new Set(this.#versions.values())].map((version) => version.replace('/', ' ')).join(' and ');
		return `# What Glassjar gets right

Written by the suite itself (\`tests/e2e/conformance\`): each line is a test that drives a real page and compares what Glassjar says for
that tab with the browser's own account of its jar, and with what the scenario knows. “exact”: every cookie of the tab is listed, none that is
not, none twice, each with who set it. “—”: the browser cannot do that; the note says why.

${scenariosOf(groups)} scenarios, in ${configurations.map(({ title }) => title).join('; ')}.
Last written after a run with ${versions}.

${sections.join('\n\n')}

## Notes

${notes.join('\n')}
`;
	}

	#table({ scenarios }: Group, notes: string[]): string {
		const head = `| scenario | ${configurations.map(({ title }) => title).join(' | ')} |\n|---|${configurations.map(() => '---|').join('')}`;
		const lines = scenarios.map((scenario) => {
			const cells = configurations.map(({ id }) =>
				scenario.impossible?.[id] ? `— ${noteOf(scenario.impossible[id], notes)}` : this.#resultOf(scenario, id),
			);
			return `| ${inTable(scenario.title)} (\`${scenario.id}\`) | ${cells.join(' | ')} |`;
		});
		return [head, ...lines].join('\n');
	}
}

const scenariosOf = (groups: readonly Group[]) => groups.reduce((sum, { scenarios }) => sum + scenarios.length, 0);
const inTable = (text: string) => text.replace(/[|<]/g, (character) => `\\${character}`);

/** The number of the note, which is written once. */
function noteOf({ reason, documentation }: { reason: string; documentation: string }, notes: string[]): string {
	const text = `${reason} ${documentation}`;
	const known = notes.findIndex((note) => note.endsWith(`. ${text}`));
	if (known < 0) notes.push(`${notes.length + 1}. ${text}`);
	return `(${known < 0 ? notes.length : known + 1})`;
}

function readDocument(): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		return `there is none: ${String(error)}`;
	}
}
