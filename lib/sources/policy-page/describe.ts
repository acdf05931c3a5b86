import { readRetention } from '../duration.ts';
import { isCategoryOnly } from './category-words.ts';
import type { Field } from './header-words.ts';
import { providerIn } from './known-words.ts';
import { inlineLabel } from './labels.ts';
import { looksLikeHost } from './name-shape.ts';
import type { PageRecord } from './page-record.ts';
import { sentencesOf } from './sentences.ts';
import { timeAtEnd, timeFirst, timeIn, withoutTime } from './told-times.ts';

/**
 * What a sentence or two behind a name say: `Remembers the currency. Duration: 1 year.` → purpose and retention; `used for statistics (2 years)`
 * likewise. A time in the middle of a purpose (`counts visits of the last 30 days`) is no retention.
 */
export function describe(
	texts: readonly string[],
	bare = false,
): Pick<PageRecord, 'purpose' | 'retention' | 'provider' | 'category' | 'host'> {
	const found = new Map<string, string>();
	const purposes: string[] = [];
	for (const [index, printed] of texts.entries()) {
		const whole = printed.replaceAll('（', ' (').replaceAll('）', ') ').trim();
		const { text, remarks } = index === 0 ? withoutRemark(whole) : { text: whole, remarks: [] };
		for (const [field, value] of remarks) found.set(field, value);
		const kinded = index === 0 ? kindFirst(text) : undefined;
		if (kinded && !found.has('category')) found.set('category', kinded.kind);
		const rest: string[] = [];
		for (const sentence of sentencesOf(kinded?.rest ?? text)) {
			const label = inlineLabel(sentence, undefined);
			if (label && label.field !== 'name') {
				const value = label.value.replace(/[.;,]+$/, '');
				if (label.field === 'purpose') rest.push(value);
				else if (!found.has(label.field)) found.set(label.field, value);
			} else rest.push(sentence);
		}
		if (rest.length > 0) purposes.push(rest.join(' — '));
	}
	const { owner, purpose } = withoutOwner(purposes.join(' ').replaceAll(' — ', ' ').trim());
	if (owner !== undefined && !found.has('provider')) found.set('provider', owner);
	const kind = [...purpose.matchAll(/\(([^()]{2,40})\)/g)].find(([, inner]) => isCategoryOnly(inner!))?.[1] ?? kindSaid(purpose);
	if (kind !== undefined && !found.has('category')) found.set('category', kind);
	const retention =
		found.get('retention') ?? timeFirst(purpose) ?? (bare ? timeAtEnd(purpose) : undefined) ?? timeIn(purposes.join(' — '));
	const said = retention === undefined ? purpose : withoutTime(purpose, retention);
	return {
		purpose: trimmed(said) || undefined,
		retention: retention === undefined ? undefined : [retention],
		provider: found.get('provider') ?? found.get('service'),
		category: found.has('category') ? [found.get('category')!] : undefined,
		host: found.get('host'),
	};
}

/** `(Google Analytics) – counts` and `(Functional, 30 days): keeps`: what stands in brackets right behind a name is whose, of what kind, how long. */
function withoutRemark(text: string): { text: string; remarks: readonly (readonly [Field, string])[] } {
	const found = /^\(([^()]{2,60})\)\s*[:：–—,-]*\s*/u.exec(text);
	const parts = found === null ? [] : found[1]!.split(/\s*[,;]\s+|[，；、]/);
	const remarks = parts.map((part) => [remarkOf(part), part] as const);
	const told = remarks.filter((remark): remark is readonly [Field, string] => remark[0] !== undefined);
	// `strictly necessary, set by us`: what else is said there.
	const understood = told.length > 0 && remarks.every(([field, part]) => field !== undefined || /^\p{Ll}+ \p{Ll}/u.test(part));
	// `(30 days)` alone is found with other times.
	return !found || !understood || told.every(([field]) => field === 'retention')
		? { text, remarks: [] }
		: { text: text.slice(found[0].length), remarks: told };
}

/** `Pear Count, tells visitors apart`, `Pear Count - tells visitors apart`: whose it is, and what for. */
function withoutOwner(purpose: string): { owner?: string; purpose: string } {
	const [all, owner] = /^([^,;:.()–—]{2,40}?)(?:,\s+(?=\p{Ll})|\s+[-–—]\s+|\.\s+(?=\p{Lu}))/u.exec(purpose) ?? [];
	return owner !== undefined && providerIn(owner) === owner ? { owner, purpose: purpose.slice(all!.length) } : { purpose };
}

/** `essential — keeps you signed in`, `(httpOnly) — essential — …`: the kind stands first, between dashes. */
function kindFirst(text: string): { kind: string; rest: string } | undefined {
	const [, kind, rest] =
		/^(?:\((?:http-?only|secure|(?:local|session) ?storage)[^()]{0,40}\))?[\s–—-]*([^–—:.();]{2,40}?)\s+[–—-]\s+(\S.*)$/isu.exec(
			text,
		) ?? [];
	return kind !== undefined && isCategoryOnly(kind) ? { kind, rest: rest! } : undefined;
}

const isCookie =
	/(?:^|[\s,.;])(?:is|est|es|è|é|ist|jest|je|är|er)\s+(?:an?|una?|une|uma?|eine?|en|et)\s+((?:[\p{L}-]+\s+){0,4}cookies?(?:\s+(?!(?:and|that|which|e|y|et|und|che|que|qui|per|para|pour|for|i|og|och|a)\s)[\p{L}-]+){0,4})/giu;

/** `It is a technical cookie and lasts a year.` → technical cookie */
function kindSaid(purpose: string): string | undefined {
	return [...purpose.matchAll(isCookie)].map(([, said]) => said!).find((said) => isCategoryOnly(said));
}

function remarkOf(part: string): Field | undefined {
	if (readRetention(part) !== undefined) return 'retention';
	if (isCategoryOnly(part)) return 'category';
	if (looksLikeHost(part)) return 'host';
	return /^[\p{Lu}\p{Lo}]/u.test(part) && part.split(' ').length <= 5 && part.length <= 40 ? 'provider' : undefined;
}

function trimmed(text: string): string {
	return text.replace(/^[\s:;,.)–—-]+|\s*;\s*$/g, '').trim();
}
