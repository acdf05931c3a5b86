import { spawnSync } from 'node:child_process';

/** Builds what the tests install, unless the caller has just done so (`GLASSJAR_BUILT=1`). */
export default function build(): void {
	if (process.env.GLASSJAR_BUILT) return;
	for (const words of [['build'], ['build', '-b', 'firefox', '--mv3']]) {
		const { status, stdout, stderr } = spawnSync('wxt', words, { encoding: 'utf8' });
		if (status !== 0) throw new Error(`wxt ${words.join(' ')}: ${stdout}${stderr}`);
	}
}
