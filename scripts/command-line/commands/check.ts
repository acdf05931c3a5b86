import { parseArgs } from 'node:util';
import { manifestErrorText } from '../../../lib/policy/manifest-error.ts';
import { manifestLimits } from '../../../lib/policy/manifest-file.ts';
import { parseManifest } from '../../../lib/policy/parse-manifest.ts';
import { argumentFault, badArguments } from '../arguments.ts';
import { cannot, type Io } from '../command.ts';
import { readWhole } from '../read-whole.ts';

export const usage =
	'check [--json] FILE.json …   whether policy manifests are right; each fault with its place; - is standard input';

/**
 * Prints each fault as `FILE.json: cookies[3].category: unknown "Necesary"; did you mean "necessary"?`. The exit code is 0 where there is none, 1 where
 * there is any, and 2 where a file cannot be read. `--json`: a list of the files that could be read, each with its faults as data.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
	const asked = readArgs(args);
	if (typeof asked === 'string') return badArguments(io, usage, asked);
	const results: object[] = [];
	let code = 0;
	for (const path of asked.files) {
		// A character takes up to four bytes in UTF-8.
		const file = await readWhole(path, manifestLimits.text * 4);
		if ('problem' in file) {
			io.err(`${path}: ${file.problem}\n`);
			code = cannot;
			continue;
		}
		const { manifest, errors } = parseManifest(file.text);
		const cookies = manifest?.cookies.length ?? 0;
		const faults = errors.map((error) => ({ ...error, text: manifestErrorText(error) }));
		results.push({ file: path, cookies, faults });
		if (!asked.json)
			io.out(
				[
					...faults.map(({ text }) => `${path}: ${text}\n`),
					...(faults.length > 0 ? [] : [`${path}: ${cookies} ${cookies === 1 ? 'cookie' : 'cookies'} declared, no fault\n`]),
				].join(''),
			);
		if (errors.length > 0) code = Math.max(code, 1);
	}
	if (asked.json) io.out(`${JSON.stringify(results, null, '\t')}\n`);
	return code;
}

function readArgs(args: readonly string[]): { files: string[]; json: boolean } | string {
	try {
		const options = { json: { type: 'boolean', default: false } } as const;
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		return positionals.length > 0 ? { files: positionals, json: values.json } : 'no file is named';
	} catch (error) {
		return argumentFault(error);
	}
}
