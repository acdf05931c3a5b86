import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The command line as a process of its own: what a shell gives it, and what comes back. */
const glassjar = fileURLToPath(new URL('../../scripts/glassjar.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'glassjar-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, content);
	return path;
}

/** Runs a line of the shell in which `glassjar` is the command. `set -o pipefail` is off: the code is the last one's. */
function shell(line: string): Promise<{ code: number | null; out: string; err: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn('bash', ['-c', `glassjar() { '${process.execPath}' '${glassjar}' "$@"; }; ${line}`], { cwd: folder });
		const out: Buffer[] = [];
		const err: Buffer[] = [];
		child.stdout.on('data', (piece: Buffer) => out.push(piece));
		child.stderr.on('data', (piece: Buffer) => err.push(piece));
		child.on('error', reject);
		child.stdin.end();
		child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
	});
}

const cookie = '{"name":"_ga","domain":".shop.test","site":"shop.test"}';
const manifest =
	'{"manifestVersion": 1, "publisher": {"name": "Shop"}, "scope": ["*.shop.test"], "cookies": [{"name": "a"}, {"name": "_ga", "category": "analytics"}]}';
const visit = `[${cookie}]`;

const usageOf = (command: string) => expect.stringMatching(new RegExp(`^Usage: npm run -s glassjar -- ${command} `));

test('help is an answer, wherever it is asked for, and what nobody knows is not', async () => {
	for (const words of ['', 'help', '--help', '-h']) {
		const { code, out, err } = await shell(`glassjar ${words}`);
		expect([words, code, err]).toEqual([words, 0, '']);
		for (const command of ['check', 'compare', 'identify', 'read-policy']) expect(out).toContain(`\n  ${command} `);
	}
	for (const words of ['check --help', 'check a.json -h', 'help check', '--help check'])
		expect(await shell(`glassjar ${words}`)).toEqual({ code: 0, out: usageOf('check'), err: '' });
	for (const words of ['__proto__', '../start', 'Check', 'help nothing']) {
		const { code, out, err } = await shell(`glassjar ${words}`);
		expect([words, code, out]).toEqual([words, 2, '']);
		expect(err).toMatch(/^glassjar: no command “/);
	}
}, 60_000);

/** What a hostile or hurried user types; the code that comes back, and the beginning of what is said. */
const lines: readonly (readonly [line: string, code: number, said: string])[] = [
	['glassjar identify < /tmp', 2, 'glassjar identify: standard input is a folder, not a file'],
	['glassjar check - < /tmp', 2, '-: standard input is a folder, not a file'],
	['glassjar identify < /dev/null', 0, ''],
	['glassjar identify --nope', 2, "glassjar identify: unknown option '--nope'\nUsage: "],
	['glassjar check', 2, 'glassjar check: no file is named\nUsage: '],
	['glassjar check --jsn a.json', 2, "glassjar check: unknown option '--jsn'\nUsage: "],
	['glassjar check -- --help', 2, '--help: no such file'],
	['glassjar check .', 2, '.: a folder, not a file'],
	['printf "{}" | glassjar check -', 1, '-: manifestVersion: missing'],
	['glassjar check latin1.json', 2, 'latin1.json: line 3: not UTF-8'],
	['glassjar check half.json', 2, 'half.json: not UTF-16'],
	['glassjar check wide.json', 0, 'wide.json: 2 cookies declared, no fault'],
	['glassjar check version.json', 1, 'version.json: manifestVersion: version "1" is not known here; this reads version 1'],
	['glassjar compare visit.json', 2, 'glassjar compare: no --manifest is named\nUsage: '],
	['glassjar compare --manifest', 2, "glassjar compare: option '--manifest <value>' argument missing\nUsage: "],
	['glassjar compare --manifest m.json', 2, 'glassjar compare: no visit is named\nUsage: '],
	[
		'glassjar compare --manifest m.json --manifest m.json visit.json',
		2,
		'glassjar compare: one manifest is held against one visit\n',
	],
	['glassjar compare --manifest - - < m.json', 2, 'glassjar compare: standard input is one file only\n'],
	['glassjar compare --manifest m.json - < visit.json', 0, '1 cookie seen, 1 of them declared'],
	['glassjar compare --manifest visit.json m.json', 2, 'visit.json: expected an object, found a list'],
	['glassjar compare --manifest m.json odd.json', 2, 'odd.json: [0].site: "???" is no host'],
	['glassjar check m.json > /dev/full', 2, 'glassjar: standard output: ENOSPC'],
];

test.each(lines)(
	'%s',
	async (line, code, said) => {
		await Promise.all([
			file('m.json', manifest),
			file('visit.json', visit),
			file('latin1.json', Buffer.from('{"manifestVersion": 1,\n"publisher":\n{"name": "\xe9t\xe9"}}', 'latin1')),
			file('half.json', Buffer.concat([Buffer.from(`\ufeff${manifest}`, 'utf16le'), Buffer.from('x')])),
			file('wide.json', Buffer.from(`\ufeff${manifest}`, 'utf16le')),
			file('version.json', manifest.replace('1', '"1"')),
			file(
				'odd.json',
				'[{"name": "a", "domain": "shop.test", "site": "???"}, {"name": "a", "domain": "../..", "site": "shop.test"}]',
			),
		]);
		const { code: ended, out, err } = await shell(line);
		expect(err + out).toContain(said);
		expect((err + out).startsWith(said), err + out).toBe(true);
		expect(ended).toBe(code);
		expect(err).not.toMatch(/\n\s+at |node:internal/);
	},
	30_000,
);

test('whoever reads may stop: nothing is said, and the code is what it was to be', async () => {
	await file('many.jsonl', `${cookie}\n`.repeat(20_000));
	const { out, err } = await shell(`(glassjar identify < many.jsonl; echo "ended with $?" >&2) | head -1`);
	expect(out.split('\n')).toHaveLength(2);
	// It may have been in the midst of it.
	expect(err).toMatch(/^ended with [02]\n$/);
	const faults = JSON.stringify({ ...JSON.parse(manifest), cookies: Array.from({ length: 5_000 }, () => 7) });
	await file('faults.json', faults);
	expect((await shell('(glassjar check faults.json; echo "ended with $?" >&2) | true')).err).toBe('ended with 1\n');
}, 30_000);
