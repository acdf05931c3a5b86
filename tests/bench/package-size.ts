import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement } from './statistics.ts';

/** Kilobytes (1,000 bytes) of each zipped package. */
export function benchPackageSize(root: string): Measurement[] {
	for (const words of [['zip'], ['zip', '-b', 'firefox', '--mv3']]) {
		const { status, stderr } = spawnSync('wxt', words, { cwd: root, encoding: 'utf8' });
		if (status !== 0) throw new Error(`wxt ${words.join(' ')}: ${stderr}`);
	}
	const folder = join(root, '.output');
	const packages = readdirSync(folder).filter((file) => /-(chrome|edge|firefox)\.zip$/.test(file));
	return packages.sort().map((file) => {
		const size = statSync(join(folder, file)).size / 1000;
		return { what: file, measured: `${size.toFixed(0)} kB`, budget: '≤ 400 kB', holds: size <= 400 };
	});
}
