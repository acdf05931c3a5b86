import { parseArgs } from 'node:util';
import { registrableDomain } from '../../../lib/cookie/site.ts';
import { identify } from '../../../lib/knowledge/identify.ts';
import type { Evidence, SiteContext } from '../../../lib/knowledge/identity.ts';
import { purposeOf, type Sentences } from '../../../lib/knowledge/purpose.ts';
import type { Sources } from '../../../lib/knowledge/sources.ts';
import { chooseLanguage } from '../../../lib/language/languages.ts';
import { compileManifest } from '../../../lib/policy/compile-manifest.ts';
import { contextOf } from '../../knowledge/context-of.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { bundledManifests } from '../../packaging/bundled-manifests.ts';
import { argumentFault, badArguments } from '../arguments.ts';
import type { Io } from '../command.ts';
import { type CookieLine, parseCookieLine } from '../parse-cookie-line.ts';
import { sentencesIn } from '../sentences-in.ts';

export const usage =
	'identify [--lang LANGUAGE] < COOKIES.jsonl   provider, category and purpose of each cookie {"name", "domain", "site", …}';

/**
 * JSON lines in, JSON lines out, one for one and in order. A line that is no cookie is told on standard error and answered by
 * `{"error": …, "line": 3}`; the exit code is then 1. Cookies of one `site` are each other's context.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
	const asked = readArgs(args);
	if (typeof asked === 'string') return badArguments(io, usage, asked);
	const { language } = asked;
	if (chooseLanguage([language]) === 'en' && !/^en\b/i.test(language))
		io.err(`--lang ${language}: not spoken here; in English\n`);
	const sentences = await sentencesIn(language);
	const rows: { line: number; parsed: CookieLine | string }[] = [];
	let line = 0;
	for await (const text of io.lines()) {
		line++;
		if (text?.trim() !== '') rows.push({ line, parsed: text === undefined ? 'not UTF-8' : parseCookieLine(text) });
	}
	const sources: Sources = { knowledge: await loadKnowledge(), bundled: (await bundledManifests()).map(compileManifest) };
	const contexts = contextsBySite(rows.flatMap(({ parsed }) => (typeof parsed === 'string' ? [] : [parsed])));
	let bad = 0;
	let output: string[] = [];
	const flush = () => {
		io.out(output.map((each) => `${each}\n`).join(''));
		output = [];
	};
	for (const { line: at, parsed } of rows) {
		if (typeof parsed === 'string') {
			bad++;
			io.err(`line ${at}: ${parsed}\n`);
			output.push(JSON.stringify({ error: parsed, line: at }));
		} else output.push(JSON.stringify(answer(parsed, contexts.get(siteOf(parsed))!, sources, { language, sentences })));
		if (output.length >= atOnce) flush();
	}
	flush();
	if (bad > 0 && bad === rows.length)
		io.err('one cookie a line is expected, as JSON: {"name": "_ga", "domain": ".shop.test", "site": "shop.test"}\n');
	return bad > 0 ? 1 : 0;
}

/** Lines that are written together. */
const atOnce = 1_000;

/** Or what is wrong with them. */
function readArgs(args: readonly string[]): { language: string } | string {
	try {
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		const [strange] = positionals;
		if (strange !== undefined) return `cookies are read from standard input: identify < ${strange}`;
		return { language: values.lang };
	} catch (error) {
		return argumentFault(error);
	}
}

const options = { lang: { type: 'string', default: 'en' } } as const;

function siteOf({ site }: CookieLine): string {
	return registrableDomain(site);
}

function contextsBySite(cookies: readonly CookieLine[]): Map<string, SiteContext> {
	const groups = Map.groupBy(cookies, siteOf);
	return new Map([...groups].map(([site, members]) => [site, contextOf(members)]));
}

function answer(cookie: CookieLine, context: SiteContext, sources: Sources, { language, sentences }: Reader) {
	const identity = identify(cookie, context, sources);
	const { provider, category, service, consent, consentReason, party, retention, kind, own, confidence } = identity;
	return {
		name: cookie.name,
		domain: cookie.domain,
		provider: provider.name,
		organisation: provider.organisation ?? null,
		own,
		service: service ?? null,
		kind,
		category,
		function: identity.function ?? null,
		purpose: purposeOf(identity, siteOf(cookie), language, sentences),
		retention: retention ?? null,
		consent,
		consentReason,
		party,
		evidence: identity.evidence.map(brief),
		confidence,
	};
}

interface Reader {
	readonly language: string;
	readonly sentences: Sentences;
}

/** The claim without a manifest's whole entry. */
function brief({ declaration: _, ...evidence }: Evidence): Omit<Evidence, 'declaration'> {
	return evidence;
}
