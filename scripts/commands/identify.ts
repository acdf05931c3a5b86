import { parseArgs } from 'node:util';
import { registrableDomain } from '../../lib/cookie/site.ts';
import { identify } from '../../lib/knowledge/identify.ts';
import type { Evidence, SiteContext } from '../../lib/knowledge/identity.ts';
import { purposeOf } from '../../lib/knowledge/purpose.ts';
import type { Sources } from '../../lib/knowledge/sources.ts';
import { compileManifest } from '../../lib/policy/compile-manifest.ts';
import { bundledManifests } from '../build-manifests.ts';
import type { Io } from '../command-io.ts';
import { contextOf } from '../context-of.ts';
import { groupBy } from '../group-by.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { type CookieLine, parseCookieLine } from '../parse-cookie-line.ts';

export const usage =
	'identify [--lang LANGUAGE] < COOKIES.jsonl   provider, category and purpose of each cookie {"name", "domain", "site", …}';

/**
 * JSON lines in, JSON lines out, one for one and in order. A line that is no cookie is told on standard error and answered by
 * `{"error": …, "line": 3}`; the exit code is then 1. Cookies of one `site` are each other's context.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
	const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string', default: 'en' } } });
	const rows: { line: number; parsed: CookieLine | string }[] = [];
	let line = 0;
	for await (const text of io.lines()) {
		line++;
		if (text.trim() !== '') rows.push({ line, parsed: parseCookieLine(text) });
	}
	const sources: Sources = { knowledge: await loadKnowledge(), bundled: (await bundledManifests()).map(compileManifest) };
	const contexts = contextsBySite(rows.flatMap(({ parsed }) => (typeof parsed === 'string' ? [] : [parsed])));
	let bad = 0;
	const output: string[] = [];
	for (const { line: at, parsed } of rows) {
		if (typeof parsed === 'string') {
			bad++;
			io.err(`line ${at}: ${parsed}\n`);
			output.push(JSON.stringify({ error: parsed, line: at }));
		} else output.push(JSON.stringify(answer(parsed, contexts.get(siteOf(parsed))!, sources, values.lang)));
	}
	io.out(output.map((each) => `${each}\n`).join(''));
	return bad > 0 ? 1 : 0;
}

function siteOf({ site }: CookieLine): string {
	return registrableDomain(site);
}

function contextsBySite(cookies: readonly CookieLine[]): Map<string, SiteContext> {
	const groups = groupBy(cookies, siteOf);
	return new Map([...groups].map(([site, members]) => [site, contextOf(members)]));
}

function answer(cookie: CookieLine, context: SiteContext, sources: Sources, language: string) {
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
		purpose: purposeOf(identity, siteOf(cookie), language),
		retention: retention ?? null,
		consent,
		consentReason,
		party,
		evidence: identity.evidence.map(brief),
		confidence,
	};
}

/** The claim without a manifest's whole entry. */
function brief({ declaration: _, ...evidence }: Evidence): Omit<Evidence, 'declaration'> {
	return evidence;
}
