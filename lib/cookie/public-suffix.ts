import { isIpAddress } from './address.ts';
import { suffixRules } from './suffix-rules.ts';

/** A label of a rule, and the labels that may stand before it. */
interface Rules {
	isRule: boolean;
	readonly before: Map<string, Rules>;
}

/** By top-level domain: the rules as they are written, and as they are once somebody asked. A visit has a dozen, the list hundreds. */
const written = new Map(
	suffixRules
		.trimEnd()
		.split('\n')
		.map((line) => line.split(' ') as [string, string]),
);
const read = new Map<string, Rules>();

/**
 * What unrelated people share: `co.uk` of `www.shop.co.uk`, `github.io` of `ann.github.io`, `test` of `shop.test`. The longest rule decides, and
 * an exception beats it (https://publicsuffix.org/list, “Algorithm”). Expects a plain host name in ASCII.
 */
export function publicSuffix(host: string): string {
	const labels = host.split('.').reverse();
	const { length } = longestRule(rulesOf(labels[0]!), labels, 1);
	return labels.slice(0, Math.max(1, length)).reverse().join('.');
}

/**
 * Whether nobody may set a cookie for this domain, because unrelated people share it: `co.uk`, `github.io`; `shop.co.uk` is not one.
 * A single label that is in no list (`intranet`) counts, as browsers treat it (RFC 6265bis §5.7 step 8).
 */
export function isPublicSuffix(domain: string): boolean {
	return !isIpAddress(domain) && publicSuffix(domain) === domain;
}

/** How many labels the suffix has, and whether an exception says so. */
interface Found {
	readonly length: number;
	readonly excepted?: true;
}

function longestRule({ isRule, before }: Rules, labels: readonly string[], depth: number): Found {
	let best: Found = { length: isRule ? depth : 0 };
	const next = labels[depth];
	if (next === undefined || next === '') return best;
	// `!city.kobe.jp` leaves kobe.jp as the suffix.
	if (before.has(`!${next}`)) return { length: depth, excepted: true };
	for (const label of [next, '*']) {
		const rules = before.get(label);
		const found = rules && longestRule(rules, labels, depth + 1);
		if (found?.excepted) return found;
		if (found && found.length > best.length) best = found;
	}
	return best;
}

function rulesOf(topLevel: string): Rules {
	let rules = read.get(topLevel);
	if (!rules) {
		rules = { isRule: true, before: readRules(written.get(topLevel) ?? '') };
		if (written.has(topLevel)) read.set(topLevel, rules);
	}
	return rules;
}

/** `ac,co(blogspot),compute-(*)` → a label each, with what stands before it. */
function readRules(text: string): Map<string, Rules> {
	const outermost = new Map<string, Rules>();
	const open = [outermost];
	let last = outermost;
	for (const [token] of text.matchAll(/[^(),]+|[()]/g)) {
		if (token === '(') open.push(last);
		else if (token === ')') open.pop();
		else {
			const isRule = !token.endsWith('-');
			const rules: Rules = { isRule, before: new Map() };
			open.at(-1)!.set(isRule ? token : token.slice(0, -1), rules);
			last = rules.before;
		}
	}
	return outermost;
}
