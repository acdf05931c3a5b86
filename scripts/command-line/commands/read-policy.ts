import { parseArgs } from 'node:util';
import { manifestJson } from '../../../lib/sources/manifest-json.ts';
import { readPolicyPage } from '../../../lib/sources/policy-page/read-policy-page.ts';
import { warningText } from '../../../lib/sources/policy-page/warning-text.ts';
import { argumentFault, badArguments } from '../arguments.ts';
import { cannot, type Io } from '../command.ts';
import { readStart } from '../read-start.ts';

export const usage = 'read-policy [--url ADDRESS] PAGE.html   a cookie policy page as a policy manifest';

/** A page of more bytes is not read to its end. UTF-8 has up to four bytes a character. */
const mostBytes = 20_000_000;

/**
 * Prints the manifest to standard output, what was not read to standard error. `--url`: where the page was saved from; it gives the scope. The exit
 * code is 0 also where the page declares nothing, and 2 where it cannot be opened.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
	const asked = readArgs(args);
	if (typeof asked === 'string') return badArguments(io, usage, asked);
	const file = await readStart(asked.file, mostBytes);
	if ('problem' in file) {
		io.err(`${asked.file}: ${file.problem}\n`);
		return cannot;
	}
	const { manifest, warnings } = readPolicyPage(file.text, {
		...(asked.url === undefined ? {} : { url: asked.url }),
		now: new Date().toISOString().slice(0, 10),
	});
	for (const warning of warnings) io.err(`${asked.file}: ${warningText(warning)}\n`);
	if (manifest.cookies.length === 0) io.err(`${asked.file}: no cookie is declared by name\n`);
	io.out(manifestJson(manifest));
	return 0;
}

function readArgs(args: readonly string[]): { file: string; url: string | undefined } | string {
	const options = { url: { type: 'string' } } as const;
	try {
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		const [file, ...more] = positionals;
		if (file === undefined) return 'no page is named';
		if (more.length > 0) return 'one page is read at a time';
		if (values.url !== undefined && !isPage(values.url)) return `--url ${values.url}: not an http(s) address`;
		return { file, url: values.url };
	} catch (error) {
		return argumentFault(error);
	}
}

/** Of any host, `http://[::1]:3000/` too. */
function isPage(text: string): boolean {
	const { protocol = '', username = '' } = URL.parse(text) ?? {};
	return /^https?:$/.test(protocol) && username === '';
}
