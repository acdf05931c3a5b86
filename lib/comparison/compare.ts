import { plainHost } from '../cookie/site.ts';
import { compile } from '../policy/compile.ts';
import { compileManifest } from '../policy/compile-manifest.ts';
import type { Declaration, Manifest } from '../policy/declaration.ts';
import { match } from '../policy/match.ts';
import type { Finding, Severity } from './finding.ts';
import { beforeConsent, contradicted, livesLonger, notSeen, otherParty, undeclared } from './findings.ts';
import type { SeenCookie } from './seen-cookie.ts';

export interface Comparison {
	/** Those that ask for action first; then by kind and name. */
	readonly findings: readonly Finding[];
	readonly counts: ComparisonCounts;
}

export interface ComparisonCounts {
	/** Cookies seen (a name on a domain is one). */
	readonly seen: number;
	/** Of these, declared. */
	readonly seenAndDeclared: number;
	/** Entries of the manifest. */
	readonly declared: number;
	/** Of these, seen. */
	readonly declaredAndSeen: number;
}

/**
 * Holds what is declared against what was seen. Whether the manifest speaks for this site is the caller's question (`inScope`). A declaration
 * without hosts is taken for any host that the site uses, since policies rarely name one; where it names the party, that is checked.
 *
 * @param choiceAt the consent moment, milliseconds since 1970; absent where there was none
 */
export function compare(declared: Manifest, seen: readonly SeenCookie[], choiceAt?: number): Comparison {
	const { index } = compileManifest(declared);
	const byName = compile(declared.cookies.map((value) => ({ name: value.name, value })));
	const used = new Set<Declaration>();
	const found: Finding[] = [];
	const cookies = onePerDomain(seen);
	let seenAndDeclared = 0;
	for (const cookie of cookies) {
		const host = plainHost(cookie.domain);
		const candidates = match(index, cookie.name, host).map((row) => row.value);
		const declaration = candidates.find((each) => each.party === undefined || each.party === cookie.party) ?? candidates[0];
		if (declaration) {
			seenAndDeclared++;
			for (const each of candidates) used.add(each);
			found.push(...differences(declaration, cookie));
		} else found.push(undeclared(cookie, match(byName, cookie.name, host)[0]?.value.hosts));
		const early = beforeConsent(cookie, declaration, choiceAt);
		if (early) found.push(early);
	}
	for (const declaration of declared.cookies) if (!used.has(declaration)) found.push(notSeen(declaration));
	const counts = { seen: cookies.length, seenAndDeclared, declared: declared.cookies.length, declaredAndSeen: used.size };
	return { findings: found.sort(byWeight), counts };
}

function differences(declaration: Declaration, cookie: SeenCookie): Finding[] {
	// What the browser refused has no lifetime to speak of.
	const longer = cookie.state === 'stored' ? livesLonger(declaration, cookie) : undefined;
	return [longer, otherParty(declaration, cookie), contradicted(declaration, cookie)].filter((each) => each !== undefined);
}

/** The same name on the same domain, under several paths or partitions, is one cookie to a policy: a stored one before a refused one, then the longest-lived. */
function onePerDomain(seen: readonly SeenCookie[]): SeenCookie[] {
	const cookies = new Map<string, SeenCookie>();
	for (const cookie of seen) {
		const key = JSON.stringify([cookie.name, plainHost(cookie.domain)]);
		const other = cookies.get(key);
		const kept = other && weight(other) >= weight(cookie) ? other : cookie;
		const early = [other, cookie].filter((each) => each?.beforeConsent).map((each) => each!.firstSeen ?? Infinity);
		cookies.set(key, early.length > 0 ? { ...kept, beforeConsent: true, ...seenAt(Math.min(...early)) } : kept);
	}
	return [...cookies.values()];
}

function seenAt(time: number): Pick<SeenCookie, 'firstSeen'> {
	return Number.isFinite(time) ? { firstSeen: time } : {};
}

function weight({ state, lifetime }: SeenCookie): number {
	return (state === 'stored' ? 0 : -Infinity) + (lifetime === 'session' ? 0 : lifetime);
}

const severities: readonly Severity[] = ['action', 'notice', 'information'];

function byWeight(a: Finding, b: Finding): number {
	return (
		severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
		inOrder(a.kind, b.kind) ||
		inOrder(a.cookie, b.cookie) ||
		inOrder(a.domain ?? '', b.domain ?? '')
	);
}

function inOrder(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
