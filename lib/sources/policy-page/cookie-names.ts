import { readRetention } from '../duration.ts';
import { isCategoryOnly } from './category-words.ts';
import { fieldOf, speaksOfCookies } from './header-words.ts';
import { isSaidPlainly, plainCookieNames } from './known-words.ts';
import { limits } from './limits.ts';
import { isNameToken, isOrdinaryWord, isStrictName, looksLikeHost } from './name-shape.ts';
import { toGlob } from './to-glob.ts';

/** What a cell said besides its names. */
export interface NameCell {
	readonly names: readonly string[];
	/** A host in brackets behind a name: `_ga (shop.test)`. */
	readonly host: string | undefined;
	/** Other words in brackets: `_ga (Google Analytics)`. */
	readonly remark: string | undefined;
	/** Text that is no name: the cell is a heading, a tool or a sentence. */
	readonly rest: string | undefined;
	/** Times in brackets behind a name: `_ga (2 years), _gid (24 hours)`. */
	readonly times: ReadonlyMap<string, string>;
}

/**
 * Reads the lines of a cell of names: `_ga, _gid` → both; `ps_l / ps_n` → both; `events/1/#` → one; `_ga_<container-id>` → `_ga_*`;
 * `any cookie starting with wp_` → `wp_*`; `_ga (shop.test)` → `_ga`, and the host. `Google Tag Manager` is a rest, not a name. In a cell of names
 * `_ga - Google Analytics` is `_ga`; where `exact`, outside of tables, it is a name and a rest.
 */
export function readNames(lines: readonly string[], exact = false): NameCell {
	const names: string[] = [];
	const rests: string[] = [];
	let host: string | undefined;
	let remark: string | undefined;
	const times = new Map<string, string>();
	const take = (part: string): void => {
		if (names.length >= limits.names) return;
		// `wp_user *`: a star on its own is a footnote's.
		const name = toGlob(part.replace(/\s+[*†‡]+\s*$/, ''));
		if (name !== undefined && isNameToken(name)) {
			if (!names.includes(name)) names.push(name);
		} else if (/[\p{L}\p{N}]/u.test(part)) rests.push(part.trim());
	};
	for (const line of joinBroken(lines).slice(0, limits.names)) {
		// `Session- / security cookies`: a word that goes on in the next is none.
		if (/(?:^|\s)\p{L}+-\s*(?:[/,]|und|en|and|och|og)\s/u.test(line)) {
			rests.push(line);
			continue;
		}
		const prefix = namedPrefix(line);
		if (prefix !== undefined) {
			take(prefix);
			continue;
		}
		for (const { outside, inside: text } of brackets(protectPlaceholders(line))) {
			const before = names.length;
			for (const part of splitParts(outside, exact)) take(part);
			if (text === undefined) continue;
			// `pear_state (local storage)`
			if (/^(?:local|session) ?storage$/i.test(text.trim())) continue;
			if (text.length <= 40 && readRetention(text) !== undefined) for (const name of names.slice(before)) times.set(name, text);
			else if (looksLikeHost(text)) host ??= text.trim();
			else if (!isAbbreviation(text, names.length) && splitParts(text, exact).every((part) => isStrictName(toGlob(part) ?? '')))
				for (const part of splitParts(text, exact)) take(part);
			else if (!isPlaceholderWord(text)) remark ??= text.trim();
		}
	}
	return { names, host, remark, times, rest: rests.length === 0 ? undefined : rests.join(' ') };
}

/** `%7B543-<br>2DAF%7D`: a line that ends in a joint goes on. */
function joinBroken(lines: readonly string[]): string[] {
	const whole: string[] = [];
	for (const line of lines) {
		const before = whole.at(-1);
		if (before !== undefined && /%$|[-.]$/.test(before) && !before.includes(' ') && /^[A-Za-z0-9%*<[{][^\s]*$/.test(line))
			whole[whole.length - 1] = before + line;
		else whole.push(line);
	}
	return whole;
}

const prefixWords =
	/(?:starting|beginning|begins?|starts?|prefix(?:ed)?|commen[cç]ant|beginnend|beginnen|anfangend|empiezan?|comienzan?|começa\w*|iniziano|inizia|beginnend[e]?|zaczynaj\p{L}+|začínajíc\p{L}+|börjar|begynner|starter|alkava\p{L}*)(?:\s+(?:with|by|par|mit|met|por|con|com|od|se|się|na|på|med|the|dem|das|la|letters|prefix))+\s*:?\s+["'“„«`]?([^\s"'”“»`,;()]{2,80})/iu;

/** `any cookie starting with _abc` → `_abc*`. */
function namedPrefix(line: string): string | undefined {
	const found = prefixWords.exec(line.slice(0, 300))?.[1]?.replace(/[*.…]+$/, '');
	if (found === undefined || found === '') return undefined;
	// `Quick start with PearCheck`
	return /^(?:\p{Lu}\p{Ll}+)+$/u.test(found) && !speaksOfCookies(line) ? undefined : `${found}*`;
}

/** Brackets that stand inside a name are placeholders: `mp_(token)_mixpanel`, `_ga_(id)`, but not `_ga (shop.test)`. */
function protectPlaceholders(line: string): string {
	return line.replace(/(?<=[\w-])\((?=[^()]{1,40}\))([^()]*)\)(\w?)/g, (all, inner: string, after: string) =>
		after !== ''
			? `*${after}`
			: looksLikeHost(inner) || /[,;]|\s{1}\S+\s\S+\s/.test(inner) || isStrictName(inner)
				? ` ${all}`
				: '*',
	);
}

/** What stands before each pair of brackets, and in it; last what stands behind them all. */
function brackets(line: string): { outside: string; inside: string | undefined }[] {
	const parts: { outside: string; inside: string | undefined }[] = [];
	let end = 0;
	for (const found of line.matchAll(/\(([^()]{0,400})\)?/g)) {
		parts.push({ outside: line.slice(end, found.index).replaceAll(')', ' '), inside: found[1]! });
		end = found.index + found[0].length;
	}
	return [...parts, { outside: line.slice(end).replaceAll(')', ' '), inside: undefined }];
}

/** Joining words between names. Only between: `and` is no name, but `en` might be one in a row of its own. */
const joiners =
	/\s+(?:and|or|et|ou|und|oder|sowie|y|o|e|en|of|oraz|i|lub|och|eller|a|nebo|og|ja|tai|és|vagy|și|sau|και|и|или|та|і|або|ve|및|hoặc|và|dan|atau|及|和|と|및|و|as well as)\s+/giu;

/** At `,` `;` and line ends; at a slash between names, not inside one; at spaces where every part is a name. */
function splitParts(text: string, exact: boolean): string[] {
	return (
		placeholdersTight(text)
			// `pear[fruit] e.g. pearPlum`
			.replace(/(?<=\S)\s+(?:e\.\s?g\.|z\.\s?B\.|p\.\s?ex\.|for example|such as)\s.*$/i, '')
			.replace(/\s+(?:and (?:the like|so on|others|similar)|etc|usw|u\. ?a|et autres|y otras|e altri|enz)\.?\s*$/i, '')
			// `SID, HSID...` goes on with others; `_ga_...` is a placeholder.
			.replace(/(?<=[,;/]\s*\S*[A-Za-z0-9])\s*(?:…|\.{3,})\s*$/, '')
			.split(/[,;、，；•·|]|\s[/&+]\s|\s[/]|[/]\s/)
			.flatMap((part) => part.split(joiners))
			.flatMap(splitSlashes)
			.flatMap((part) => {
				const words = part.trim().split(/\s+/);
				if (words.length < 2) return [part];
				const named = words.map((word) => toGlob(word) ?? '');
				// `CHANGES OF SETTINGS` is a heading.
				if (named.every(isStrictName) && named.some(isSureName) && !words.slice(0, -1).some((word) => word.endsWith(':')))
					return words;
				return [withoutTail(part.trim(), words, exact)];
			})
			.filter((part) => part.trim() !== '')
	);
}

/** `_ga cookie`, `Cookie: _ga`, `_ga - Google Analytics`, `_gid : 24 h` → the name. */
function withoutTail(part: string, words: readonly string[], exact: boolean): string {
	const first = words[0]!.replace(/[:–—-]+$/, '');
	const second = words[1]!;
	if (
		isStrictName(toGlob(first) ?? '') &&
		((words.length === 2 && !isSaidPlainly(first) && /^cookie-?\p{L}*$/iu.test(second)) ||
			(!exact && (/^[-–—:=]$/.test(second) || /[:–—]$/.test(words[0]!))))
	)
		return first;
	const last = words.at(-1)!;
	if (
		words.length <= 3 &&
		/^(?:cookies?|the|name|el|la|le|das|der|het)[:]?$/i.test(words[0]!) &&
		isStrictName(toGlob(last) ?? '') &&
		// `The session`
		!(isSaidPlainly(last) && !/^(?:cookie|name):$/i.test(words[0]!))
	)
		return last;
	return part;
}

/** `_ga/_gid` and `SID/HSID` are two, `events/1/*` and `ads/ga-audiences` one. */
function splitSlashes(part: string): string[] {
	if (!part.includes('/') || /\s/.test(part.trim())) return [part];
	const pieces = part.split('/');
	if (pieces.some((piece) => piece.trim().length < 2)) return [part];
	const alike =
		pieces.every((piece) => piece.startsWith('_')) ||
		pieces.every((piece) => /^[A-Z][A-Z0-9_]+$/.test(piece)) ||
		pieces.every((piece) => piece.slice(0, 3) === pieces[0]!.slice(0, 3) && isStrictName(piece) && !piece.includes('.')) ||
		pieces.every(
			(piece) =>
				plainCookieNames.has(piece.toLowerCase()) || (isStrictName(piece) && /[_A-Z]/.test(piece) && !piece.includes('.')),
		);
	return alike ? pieces : [part];
}

/** `wp-settings- {user id}` → no space before or inside a placeholder; `on {name}` stays apart. */
function placeholdersTight(text: string): string {
	return text.replace(
		/(\s?)(<[^<>]{1,40}>|\{[^{}]{1,40}\}|\[[^[\]]{1,40}\])/g,
		(_all, space: string, inner: string, at: number) => {
			const tight = inner.replace(/\s/g, '');
			return space === '' || /[A-Z\d_.:-]/.test(text[at - 1] ?? '') ? tight : space + tight;
		},
	);
}

/** `pear_token (JWT)`: one word in capitals behind a name explains it, where it is not a known name itself. */
function isAbbreviation(text: string, before: number): boolean {
	return before > 0 && /^[A-Z]+$/.test(text) && !isSureName(text);
}

function isPlaceholderWord(text: string): boolean {
	return /^(?:\*|x+|id|n|#)$/i.test(text.trim());
}

/** Stricter still: of words in capitals only the known and the telling ones. `NIF`, `CEO`, `CONTACT` stand in bold on many pages. */
function isSureName(name: string): boolean {
	return (
		isStrictName(name) &&
		(!/^[A-Z]+$/.test(name) ||
			(plainCookieNames.has(name.toLowerCase()) && !isSaidPlainly(name)) ||
			(name.length > 5 &&
				!isSaidPlainly(name) &&
				// `COOKIEBELEID` and `SESSIECOOKIES` are headings.
				!/^COOKIE|COOKIES$/.test(name) &&
				/SESS|SID|UID|CSRF|XSRF|TOKEN|CONSENT|COOKIE|ASPX|AWS|SERVER|ROUTE|REMEMBER|CHK|ID$/.test(name)))
	);
}

/** `http.cookies.load(text)`, `clear_cookie()`, `class BaseCookie`: a reference for programmers. */
const program = /^(?:class|exception|def|function|const|method) \w|^[\w.]*\w\.\w+\([^)]*\)|^\w+\(\s*(?:\)|[$'"])/;

/**
 * The names of a line or lead that is names and nothing else, by shape alone. One sure name vouches for others beside it: `CLID, MUID, ANONCHK, MR`.
 * `undefined` for other text.
 */
export function strictNamesIn(text: string): string[] | undefined {
	if (text.length > 300 || program.test(text)) return undefined;
	const { names, rest } = readNames([text], true);
	if (rest !== undefined || !names.some(isSureName)) return undefined;
	return names.every((name) => isStrictName(name) || (names.length > 2 && /^[A-Z]{2}$/.test(name))) ? [...names] : undefined;
}

/** `__pid, pear.order, pearauth`, `Pear.Persist and Pear_Session`: a title of several words, one of which is surely a name and none a word for other things. */
export function namesTogether(text: string): string[] | undefined {
	if (text.length > 300) return undefined;
	const { names, rest } = readNames([text], true);
	return rest === undefined &&
		names.length > 1 &&
		names.some(isSureName) &&
		names.every((name) => /^[\w.:*$-]{2,}$/.test(name) && !/^\p{Lu}\p{Ll}+$/u.test(name) && !isOrdinaryWord(name))
		? [...names]
		: undefined;
}

/** Texts that stand where names stand and tell the kind of a row, or nothing. */
export function isNoName(text: string): boolean {
	return fieldOf(text) !== undefined || readRetention(text) !== undefined || isCategoryOnly(text);
}
