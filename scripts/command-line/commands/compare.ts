import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Comparison, compare } from '../../../lib/comparison/compare.ts';
import { findingText } from '../../../lib/comparison/finding-words.ts';
import { plainHost } from '../../../lib/cookie/site.ts';
import { readVisit, visitLimits } from '../../../lib/export/read-visit.ts';
import { showsPlatform } from '../../../lib/knowledge/platform.ts';
import { compileManifest } from '../../../lib/policy/compile-manifest.ts';
import { inScope } from '../../../lib/policy/in-scope.ts';
import { type ManifestError, manifestErrorText } from '../../../lib/policy/manifest-error.ts';
import { readAnyManifest } from '../../../lib/sources/any-manifest.ts';
import { openCookieDatabaseLimit } from '../../../lib/sources/open-cookie-database.ts';
import { contextOf } from '../../knowledge/context-of.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { argumentFault, badArguments } from '../arguments.ts';
import { cannot, type Io } from '../command.ts';
import { readWhole } from '../read-whole.ts';
import { seenCookies } from '../seen-cookies.ts';

export const usage = 'compare --manifest M.json VISIT.json [--json]   what a manifest declares against what a visit saw';

/**
 * VISIT.json is what `npm start -- --json` prints or the report exports. Findings go to standard output, faults of the files to standard error. The
 * exit code is 0 where the two agree, 1 where a finding asks for action, and 2 where a file, or an entry of it, cannot be used. `-` is standard input.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
	const asked = readArgs(args);
	if (typeof asked === 'string') return badArguments(io, usage, asked);
	const manifest = await readPart(
		asked.manifest,
		openCookieDatabaseLimit * 4,
		(text) => readAnyManifest(text, basename(asked.manifest)),
		io,
	);
	const visit = await readPart(asked.visit, visitLimits.text * 4, readVisit, io);
	if (!manifest?.manifest || !visit?.rows) return cannot;
	const { manifest: declared } = manifest;
	const context = contextOf(visit.rows);
	const within = visit.rows.filter(
		({ site, domain, pageHost }) =>
			inScope(declared.scope, site, plainHost(domain)) ||
			inScope(declared.scope, site, pageHost ?? site) ||
			showsPlatform(declared.signs, context),
	);
	if (within.length === 0 && visit.rows.length > 0) {
		const sites = [...new Set(visit.rows.map(({ site }) => site))].slice(0, 5).join(', ');
		io.err(`${asked.manifest}: scope: speaks for ${declared.scope?.join(', ')}, and the visit is of ${sites}\n`);
		return cannot;
	}
	const site = [{ kind: 'site-manifest' as const, manifest: compileManifest(declared) }];
	const { seen, choiceAt } = seenCookies(within, context, { knowledge: await loadKnowledge(), site });
	const comparison = compare(declared, seen, choiceAt);
	io.out(asked.json ? `${JSON.stringify(comparison, null, '\t')}\n` : readable(comparison));
	if (comparison.findings.some(({ severity }) => severity === 'action')) return 1;
	// What agrees only because a part of it was left out does not agree. Of public lists some lines always are.
	const own = manifest.format === 'manifest' ? manifest.errors : [];
	return [...own, ...visit.errors].some(({ effect }) => effect === 'left-out') ? cannot : 0;
}

function readArgs(args: readonly string[]): { manifest: string; visit: string; json: boolean } | string {
	const options = { manifest: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } } as const;
	try {
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		const [manifest, ...others] = values.manifest ?? [];
		const [visit, ...more] = positionals;
		if (manifest === undefined) return 'no --manifest is named';
		if (visit === undefined) return 'no visit is named';
		if (others.length > 0 || more.length > 0) return 'one manifest is held against one visit';
		if (manifest === '-' && visit === '-') return 'standard input is one file only';
		return { manifest, visit, json: values.json };
	} catch (error) {
		return argumentFault(error);
	}
}

async function readPart<Part extends { readonly errors: readonly ManifestError[] }>(
	path: string,
	most: number,
	read: (text: string) => Part,
	io: Io,
): Promise<Part | undefined> {
	const file = await readWhole(path, most);
	if ('problem' in file) {
		io.err(`${path}: ${file.problem}\n`);
		return undefined;
	}
	const part = read(file.text);
	for (const error of part.errors) io.err(`${path}: ${manifestErrorText(error)}\n`);
	return part;
}

function readable({ findings, counts }: Comparison): string {
	const { seen, seenAndDeclared, declared, declaredAndSeen } = counts;
	const lines = findings.map((finding) => `${finding.severity}: ${findingText(finding)}`);
	return [
		`${seen} ${seen === 1 ? 'cookie' : 'cookies'} seen, ${seenAndDeclared} of them declared; ${declaredAndSeen} of ${declared} declared ones seen.`,
		...lines,
		'',
	].join('\n');
}
