import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers/find-browser.ts';

/** Everything that CI runs, in the order in which a fault is cheapest to learn of. The last line counts the tests. */

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'glassjar-test-'));
const totals = { passed: 0, failed: 0 };

const steps: readonly (readonly [title: string, run: () => boolean])[] = [
	['format and lint', () => run('biome', ['ci', '.'])],
	['types: prepare', () => run('wxt', ['prepare'])],
	...['pure', 'browser', 'node'].map(
		(ring) =>
			[`types: ${ring} ring`, () => run('tsc', ['-p', ring === 'browser' ? 'tsconfig.json' : `tsconfig.${ring}.json`])] as const,
	),
	['knowledge', () => run('node', ['scripts/knowledge.ts'])],
	['unit tests', () => vitest('unit')],
	['build for Chrome', () => run('wxt', ['build'])],
	['build for Firefox', () => run('wxt', ['build', '-b', 'firefox', '--mv3'])],
	['web-ext lint', () => run('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'])],
	['end-to-end tests in Chromium and Firefox', browsers],
];

let failed = false;
for (const [title, step] of steps) {
	const start = performance.now();
	process.stdout.write(`\n── ${title}\n`);
	if (step()) process.stdout.write(`   ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
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

function run(command: string, words: readonly string[], env: Record<string, string> = {}): boolean {
	return (
		spawnSync(command, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status ===
		0
	);
}

function browsers(): boolean {
	for (const kind of ['chrome', 'firefox'] as const) findBrowser(kind);
	return vitest('e2e', { GLASSJAR_BUILT: '1' });
}

/** Runs one of vitest.config.ts's projects and adds up its tests. No tests at all count as a failure. */
function vitest(project: string, env: Record<string, string> = {}): boolean {
	const report = join(folder, `${project}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const passed = run('vitest', ['run', '--project', project, ...reporters], env);
	const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
	totals.passed += numPassedTests ?? 0;
	totals.failed += numFailedTests ?? 0;
	return passed && (numPassedTests ?? 0) > 0;
}
