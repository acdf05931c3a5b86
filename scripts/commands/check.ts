import { manifestErrorText } from '../../lib/policy/manifest-error.ts';
import { manifestLimits } from '../../lib/policy/manifest-file.ts';
import { parseManifest } from '../../lib/policy/parse-manifest.ts';
import type { Io } from '../command-io.ts';
import { readBounded } from '../read-bounded.ts';

export const usage = 'check FILE.json …   whether policy manifests are right; each fault with its place';

/**
 * Prints each fault as `FILE.json: cookies[3].category: unknown "Necesary"; did you mean "necessary"?`. The exit code is 0 where there is none, 1 where
 * there is any, and 2 where a file cannot be read.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
	if (args.length === 0 || args.some((each) => each.startsWith('-'))) {
		io.err(`Usage: npm run -s glassjar -- ${usage}\n`);
		return 2;
	}
	let code = 0;
	for (const path of args) {
		// A character takes up to four bytes in UTF-8.
		const file = await readBounded(path, manifestLimits.text * 4);
		if ('problem' in file) {
			io.err(`${path}: ${file.problem}\n`);
			code = 2;
			continue;
		}
		const { manifest, errors } = parseManifest(file.text);
		for (const error of errors) io.out(`${path}: ${manifestErrorText(error)}\n`);
		if (errors.length > 0) code = Math.max(code, 1);
		else io.out(`${path}: ${manifest?.cookies.length ?? 0} cookies declared, no fault\n`);
	}
	return code;
}
