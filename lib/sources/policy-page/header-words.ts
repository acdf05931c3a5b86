import { placedWords, plainWords } from '../plain-words.ts';
import { StemIndex } from '../stem-index.ts';
import type { Field } from './field.ts';
import { headerStems } from './header-stems.ts';
import { moreHeaderStems } from './header-stems-more.ts';

export type { Field } from './field.ts';

const order: readonly Field[] = ['retention', 'other', 'party', 'provider', 'host', 'category', 'purpose', 'service', 'name'];

/** Headers that the stems alone would get wrong: plain words → field. */
const exact: ReadonlyMap<string, Field> = new Map<string, Field>([
	['function and location', 'service'],
	['fonction et emplacement', 'service'],
	['first party or third party', 'party'],
	['first or third party', 'party'],
	['1st or 3rd party', 'party'],
	['third party cookie name', 'name'],
	['third party cookies', 'name'],
	['first party cookies', 'name'],
	['cookie source', 'provider'],
	['used by', 'provider'],
	['technische cookie bezeichnung', 'name'],
	['cookie type', 'category'],
	['hva og hvorfor', 'purpose'],
	['function', 'purpose'],
	// As Complianz has it, where the word also begins that for functional cookies.
	['funkcija', 'purpose'],
	['funktio', 'purpose'],
	['funksjon', 'purpose'],
	['fonksiyon', 'purpose'],
	['functia', 'purpose'],
	['funktsioon', 'purpose'],
	['name of cookie', 'name'],
	['service name', 'service'],
	['name of service', 'service'],
	['host key', 'name'],
	['provider domain', 'provider'],
	['cookie domain', 'host'],
	["what it's for", 'purpose'],
	['maximum storage duration', 'retention'],
	['type of cookie', 'category'],
	['nom de domaine', 'host'],
	['cookie url', 'host'],
	['cookie period', 'retention'],
	['cookie id', 'name'],
	// `Namen` are names in German and Dutch, and the purpose in Slovene.
	['namen der cookies', 'name'],
	['namen van cookies', 'name'],
	['namen van de cookies', 'name'],
	['cookie namen', 'name'],
]);

interface Table {
	readonly field: Field;
	readonly stem: string;
	readonly languages: string[];
}

const tables = new Map<string, Table>();
for (const field of order)
	for (const [language, words] of [...Object.entries(headerStems[field]), ...Object.entries(moreHeaderStems[field])])
		for (const word of words.split(' ')) {
			const stem = plainWords(word.replaceAll('_', ' ')) + (word.endsWith('$') ? '$' : '');
			const key = `${field} ${stem}`;
			const known = tables.get(key);
			if (known) known.languages.push(language);
			else tables.set(key, { field, stem, languages: [language] });
		}
const index = new StemIndex([...tables.values()].map((table) => [table.stem, table] as const));

/** A header is short; what is longer is a sentence. */
const longestHeader = 60;
const mostWords = 8;

/** What a header or label is about; `undefined` for other text. `Cookie-Name` → name, `Anbieter:` → provider, `_ga` → undefined. */
export function fieldOf(header: string): Field | undefined {
	return lookUp(header)?.field;
}

/** Whether a text is a header of {@link exact}, whatever else its words could mean. */
export function isExactHeader(header: string): boolean {
	return exact.has(plainWords(header));
}

/** Words of a header that no stem covers: `Galiojimo laikas (max)` → max. */
export function wordsBeside(header: string): string[] {
	const plain = plainWords(header);
	const hits = index.find(plain);
	return placedWords(plain)
		.filter(({ word, at }) => !hits.some((hit) => hit.at < at + word.length && hit.at + hit.length > at))
		.map(({ word }) => word);
}

interface Found {
	readonly field: Field;
	readonly languages: readonly string[];
}

const memory = new Map<string, Found | undefined>();

function lookUp(header: string): Found | undefined {
	if (header.length > longestHeader || /[_=]|\d{3}/.test(header)) return undefined;
	const plain = plainWords(header);
	if (plain === '' || plain.split(' ').length > mostWords) return undefined;
	if (memory.has(plain)) return memory.get(plain);
	const known = exact.get(plain);
	let found: Found | undefined = known === undefined ? undefined : { field: known, languages: ['en'] };
	// `Purpose / more information`, `Name / purpose`
	const [first, second] = header.split('/');
	if (!found && second !== undefined) {
		const [one, other] = [lookUp(first!), lookUp(second)];
		if (one && (one.field === 'name' || (one.field !== 'other' && other?.field === 'other'))) found = one;
	}
	if (!found) {
		const hits = index.find(plain).map(({ value }) => value);
		const field = order.find((each) => hits.some((hit) => hit.field === each));
		if (field !== undefined)
			found = { field, languages: hits.filter((hit) => hit.field === field).flatMap((hit) => hit.languages) };
	}
	// A page has few headers, and asks for each many times; a hostile one has many.
	if (memory.size > 2_000) memory.clear();
	memory.set(plain, found);
	return found;
}

/** `Example value`, `Beispiele`: what stands below is nobody's. */
export function isExample(header: string): boolean {
	return /^(?:e[sjx]emp[il]|example|beispiel|voorbeeld)/i.test(header);
}

/** The language that most of the headers belong to, or `undefined`. */
export function languageOfHeaders(headers: readonly string[]): string | undefined {
	const votes = new Map<string, number>();
	for (const header of headers)
		for (const language of new Set(lookUp(header)?.languages)) votes.set(language, (votes.get(language) ?? 0) + 1);
	const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
	return first && (!second || first[1] > second[1]) ? first[0] : undefined;
}

/** Words that say “cookie”, “tracker” or “storage”: the text around a table speaks of cookies. */
const cookieStems = new StemIndex(
	`cookie cookies tracciament temoin traceur kaka kakor informasjonskaps eviste evaste suti sutik ciastecz куки бисквитк kolacic piskot cerez slapuk sikdat kupsis galet vefkak vafrakok kokur クッキー 쿠키 小型文本 คุกกี้ kuki колачи कुकी কুকি குக்கீ کوکی
	الكوكيز تعريف_الارتباط עוגי local_storage localstorage session_storage sessionstorage tracker tracking_technolog lagring webspeicher`
		.split(/\s+/)
		.map((stem) => [plainWords(stem.replaceAll('_', ' ')), true] as const),
);

export function speaksOfCookies(text: string): boolean {
	const plain = plainWords(text.slice(0, 2_000));
	return /cookie|kakor$|kakor |kapsler/.test(plain) || cookieStems.has(plain);
}
