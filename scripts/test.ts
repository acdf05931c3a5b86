import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers/find-browser.ts';

/** Everything that CI runs, in the order in which a fault is cheapest to learn of. The last line counts the tests. */

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'glassjar-test-'));
const totals = { passed: 0, failed: 0 };

const steps: readonly (readonly [title: string, run: () => boolean | Promise<boolean>])[] = [
	['format and lint', () => run('biome', ['ci', '.'])],
	['types: prepare', () => run('wxt', ['prepare'])],
	...['pure', 'browser', 'node'].map(
		(ring) =>
			[`types: ${ring} ring`, () => run('tsc', ['-p', ring === 'browser' ? 'tsconfig.json' : `tsconfig.${ring}.json`])] as const,
	),
	['knowledge', () => run('node', ['scripts/knowledge/check.ts'])],
	['unit tests', () => vitest('unit')],
	['build for Chrome', () => run('wxt', ['build'])],
	['build for Firefox', () => run('wxt', ['build', '-b', 'firefox', '--mv3'])],
	['web-ext lint', () => run('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'])],
	['end-to-end tests in Chromium and Firefox', () => inBothBrowsers('e2e')],
	// Times count here: one browser at a time.
	['conformance with the browsers’ own jars', () => vitest('conformance', { GLASSJAR_BUILT: '1' })],
];

let failed = false;
for (const [title, step] of steps) {
	const start = performance.now();
	process.stdout.write(`\n── ${title}\n`);
	if (await step()) process.stdout.write(`   ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
	else {
		failed = true;
		process.stdout.write(`   FAILED: ${title}\n`);
		// A build that failed has nothing to test; everything else is worth knowing of in one run.
		if (title.startsWith('build')) break;
	}
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = failed ? 1 : 0;

function run(command: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
	const { status } = spawnSync(command, words, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env },
	});
	return status === 0;
}

/**
 * The two browsers beside each other, and Firefox, which takes half as long again, in two halves: they wait more than they work. What they print comes
 * whole, one after the other.
 */
async function inBothBrowsers(project: string): Promise<boolean> {
	const parts = [
		['chrome', '1/1'],
		['firefox', '1/2'],
		['firefox', '2/2'],
	] as const;
	for (const [kind] of parts) findBrowser(kind);
	const passed = await Promise.all(
		parts.map(async ([GLASSJAR_BROWSERS, shard]) => {
			const { words, count } = vitestWords(project, `${GLASSJAR_BROWSERS}-${shard.replace('/', '-')}`);
			const env = { ...process.env, GLASSJAR_BUILT: '1', GLASSJAR_BROWSERS };
			const running = spawn('vitest', [...words, `--shard=${shard}`], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
			const output: Buffer[] = [];
			for (const stream of [running.stdout, running.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
			const [status] = (await once(running, 'close')) as [number | null];
			process.stdout.write(Buffer.concat(output));
			return count() > 0 && status === 0;
		}),
	);
	return passed.every(Boolean);
}

function vitest(project: string, env: Readonly<Record<string, string>> = {}): boolean {
	const { words, count } = vitestWords(project);
	const passed = run('vitest', words, env);
	return count() > 0 && passed;
}

/** How to run one of vitest.config.ts's projects; `count` then adds up its tests. No tests at all, and no report of any, count as a failure. */
function vitestWords(project: string, part = ''): { readonly words: readonly string[]; count(): number } {
	const report = join(folder, `${project}${part}.json`);
	return {
		words: ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
		count() {
			if (!existsSync(report)) return 0;
			const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
			totals.passed += numPassedTests;
			totals.failed += numFailedTests;
			return numPassedTests;
		},
	};
}
