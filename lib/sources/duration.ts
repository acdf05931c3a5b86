import { durationSeconds } from '../policy/duration.ts';
import { closingAt, visitEndsAt } from './closing-browser.ts';
import { numbers, sessionAlone, sessionWords, type Unit, unboundedStems, units } from './duration-words.ts';
import { plainWords } from './plain-words.ts';

/** What a policy says of how long a cookie stays. */
export type Retention =
	| { readonly kind: 'duration'; readonly iso: string }
	| { readonly kind: 'session' }
	/** It says something, but no length of time: `persistent`, `never expires`, `varies`. */
	| { readonly kind: 'unbounded' };

/** At most so many characters of a text are looked at: what follows is prose. */
const longestText = 400;
/** Hebrew and Arabic say “two years” in one word. */
const hebrewPairs: Readonly<Record<string, string>> = {
	שנתיים: 'שנה',
	חודשיים: 'חודש',
	שבועיים: 'שבוע',
	יומיים: 'יום',
	שעתיים: 'שעה',
};
const arabicPair =
	/(?<!\d\s*)(?:سنتان|سنتين|عامان|عامين|شهران|شهرين|أسبوعان|أسبوعين|يومان|يومين|ساعتان|ساعتين|دقيقتان|دقيقتين)/gu;
const amount =
	/(?<![\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}])(\d{1,6}(?:[.,]\d{1,3})?)\s*(?:\([^)]{0,30}\)\s*)?(?:x\s*)?([^\s\d.,;:()[\]/|+–—*"„“”]{1,24})?/gu;

/**
 * A length of time in words, in some forty languages, as ISO 8601: `13 Monate` → `P13M`, `5 mois 27 jours` → `P5M27D`, `24 Std.` → `PT24H`,
 * `1,5 years` → `P18M`, `two years` → `P2Y`, `30分` → `PT30M`. What it says first counts: `Session, then 2 years` is a session. `undefined`
 * where it says nothing about time: `12`, `Decided by Google`.
 */
export function readRetention(text: string, language?: string): Retention | undefined {
	const short = inUkrainian(text.slice(0, longestText), language).replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
	const plain = plainWords(short.replace(/[_]/g, ' '));
	if (plain === '') return undefined;
	if (sessionAlone.has(plain)) return { kind: 'session' };
	const spoken = durationIn(short);
	const ends = [closingAt(plain), visitEndsAt(plain)].filter((at) => at >= 0);
	const ended = Math.min(...sessionWords.find(plain).map(({ at }) => at), ...ends);
	// A position in the text and one in its plain form differ by little; only which comes first matters.
	if (ended < plain.length && (spoken === undefined || ended <= plainWords(short.slice(0, spoken.at)).length))
		return { kind: 'session' };
	// `999999 years` is no length, nor is the date `2038 年 1 月`.
	if (spoken !== undefined)
		return durationSeconds(spoken.iso) === undefined ? { kind: 'unbounded' } : { kind: 'duration', iso: spoken.iso };
	return unboundedStems.has(plain) ? { kind: 'unbounded' } : undefined;
}

/** The ISO 8601 duration, or `session`; `undefined` where the words give no length. */
export function retentionFromWords(text: string, language?: string): string | undefined {
	const found = readRetention(text, language);
	return found === undefined || found.kind === 'unbounded' ? undefined : found.kind === 'session' ? 'session' : found.iso;
}

/**
 * `година` is an hour in Ukrainian and a year in Bulgarian, and both write `2 години`. Ukrainian is told by the page's language or by letters that
 * Bulgarian lacks; and nobody keeps a cookie for 24 years.
 */
function inUkrainian(text: string, language: string | undefined): string {
	if (!/годин[аиу]?(?!\p{L})/iu.test(text)) return text;
	const all = language === undefined ? /[іїєґ]/i.test(text) : /^uk(?:-|$)/i.test(language);
	return text.replace(/(\d+)?(\s*)годин[аиу]?(?!\p{L})/giu, (word, count: string | undefined, gap: string) =>
		all || Number(count) >= 12 ? `${count ?? ''}${gap}час` : word,
	);
}

/** The first run of amounts, larger units before smaller: `1 an 1 mois 4 jours`. */
function durationIn(text: string): { at: number; iso: string } | undefined {
	const parts = new Map<Unit, number>();
	let at = -1;
	let end = 0;
	for (const { index, count, unit, until } of amountsIn(text)) {
		if (parts.size > 0 && (!joins(text.slice(end, index)) || parts.has(unit) || smallest(parts) >= order.indexOf(unit))) break;
		if (at < 0) at = index;
		parts.set(unit, count);
		end = until;
	}
	const iso = isoOf(parts);
	return iso === undefined ? undefined : { at, iso };
}

const order: readonly Unit[] = ['Y', 'M', 'W', 'D', 'h', 'm', 's'];

function smallest(parts: ReadonlyMap<Unit, number>): number {
	return Math.max(...[...parts.keys()].map((unit) => order.indexOf(unit)));
}

/** `1 year and 24 days`, `1 year, 1 month` are one length; `1 year (session: 30 minutes)` is not. */
function joins(between: string): boolean {
	return /^[\s,&.+]*(?:\p{L}{1,3}\s+)?$/u.test(between);
}

function* amountsIn(text: string): Generator<{ index: number; count: number; unit: Unit; until: number }> {
	const written = text
		.replace(/(?<![\d/])1\s?\/\s?2(?=\s*\p{L})|½/gu, '0.5')
		.replace(/\b(?:one|an?) and a half(?= )/gi, '1.5')
		.replace(/\bhalf an? /gi, 'half ')
		.replace(/\bmezz['’](?=ora\b)/gi, 'mezza ')
		// `Caduca al año`
		.replace(/(?<=(?:caduc|expir|venc)\p{L}* )(?:al|a la|en un|en una) (?=(?:año|mes|día|minuto|semana|hora)\b)/giu, '1 ')
		// `24 de ore`
		.replace(/(\d)\s+de\s+(?=\p{Ll})/gu, '$1 ')
		.replace(/(\d)\s*[-–]\s*(?=\p{L})/gu, '$1 ')
		// `1 000 dagar`, `3.650 Tage`, `1,825 days`; not `0.125 days`
		.replace(/(?<![\d.,])([1-9]\d{0,2})[ .,'’\u00a0\u202f](\d{3})(?=\s?\p{L})/gu, '$1$2')
		.replace(arabicPair, (word) => `2 ${word}`)
		.replace(/(?<!\p{L})(שנתיים|חודשיים|שבועיים|יומיים|שעתיים)(?!\p{L})/gu, (word) => `2 ${hebrewPairs[word]}`)
		.replace(/(\p{Script=Arabic}+)\s+واحدة?/gu, '1 $1')
		// One is not counted there: `שנה`, `سنة`.
		.replace(/^\s*(שנה|חודש|שבוע|יום|שעה|דקה|سنة|عام|شهر|أسبوع|يوم|ساعة|دقيقة)(?:\s+אחת|\s+אחד)?\s*$/u, '1 $1');
	// `two years` → `2 years`, and only before a unit: `an` is a number before `hour` and a unit after `1`.
	const digits = written.replace(
		/(?<![\p{L}\p{N}])(\p{L}+)([\s-]+)(?=(\p{L}+))/gu,
		(all, word: string, gap: string, next: string, at: number) => {
			const number = numbers.get(plainWords(word));
			if (number === undefined || unitOf(next) === undefined) return all;
			// `Used to set an ID` counts nothing; the Catalan seven does, before Catalan units.
			if (/^set$/i.test(word) && !/^(?:dies|hores|setmanes|mesos|anys|minuts|segons)$/i.test(next)) return all;
			// `A second cookie` is no second of time.
			if (/^second$/i.test(next) && /^\s+\p{L}/u.test(written.slice(at + all.length + next.length))) return all;
			return `${number}${gap.replace(/-/g, ' ')}`;
		},
	);
	for (const match of digits.matchAll(amount)) {
		const count = Number(match[1]!.replace(',', '.'));
		const unit = unitOf(match[2] ?? '');
		if (unit !== undefined) yield { index: match.index, count, unit, until: match.index + match[0].length };
	}
}

/** `Jahre` → Y; `年后` → Y: scripts without spaces run on. */
function unitOf(word: string): Unit | undefined {
	const plain = plainWords(word);
	const whole = units.get(plain);
	if (whole !== undefined || /^[\x20-\x7e]*$/.test(plain)) return whole;
	for (const length of [3, 2, 1]) {
		const head = plain.slice(0, length);
		if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(head) && units.has(head))
			return units.get(head);
	}
	return undefined;
}

/** Fractions go down one unit: half a year is six months, 1.5 hours are 90 minutes. */
function isoOf(parts: Map<Unit, number>): string | undefined {
	const whole = new Map<Unit, number>();
	for (const [unit, count] of parts) {
		if (Number.isInteger(count)) whole.set(unit, (whole.get(unit) ?? 0) + count);
		else {
			const [into, factor] = downward[unit];
			whole.set(into, (whole.get(into) ?? 0) + Math.round(count * factor));
		}
	}
	const write = (list: readonly Unit[]) =>
		list.map((unit) => (whole.get(unit) ? `${whole.get(unit)}${unit.toUpperCase()}` : '')).join('');
	const time = write(['h', 'm', 's']);
	const iso = `P${write(['Y', 'M', 'W', 'D'])}${time === '' ? '' : `T${time}`}`;
	return iso === 'P' ? undefined : iso;
}

const downward: Readonly<Record<Unit, readonly [Unit, number]>> = {
	Y: ['M', 12],
	M: ['D', 30],
	W: ['D', 7],
	D: ['h', 24],
	h: ['m', 60],
	m: ['s', 60],
	s: ['s', 1],
};
