import { speaksOfClosing } from '../closing-browser.ts';
import { readRetention } from '../duration.ts';
import { hasStem, plainWords, unspaced } from '../plain-words.ts';
import { fieldOf } from './header-words.ts';
import { sentencesOf } from './sentences.ts';

/** Words beside which a length of time is the cookie's: `expires after two years`, `wird nach 30 Tagen gelöscht`. */
const timeStems =
	`expir duration lifetime lifespan retention stored_for kept_for valid lasts last_for last_up_to persist durat scad duree expire conserv valid dauer laufzeit gespeichert lauft_ab gultig ablauf geloscht speicher duracion caduc dura
	delet remov erased fjern cuva traje supprim efface borra cancell loschung entfernt verwijder gewist usuwan usuwa_si smaz odstran tas_bort raderas slettes poistu poistet torol torlod sters удал saved_for stored_on remembered_for
	sparas gemmes opbevares lagres holder haller sailyy talletet
	bewaard bewaar verloopt verval geldig wygas waznos przechowyw platn vypr upphor lagras utlop varighet udlob voimass kesto lejar ervenyes duraci validade срок хран ισχυ διαρκ`
		.split(/\s+/)
		.map((word) => plainWords(word.replaceAll('_', ' ')));

/** `It expires when the browser session ends`, `activa mientras perdura la sesión del navegador`; not `remembers the session`. */
const sessionEnds =
	/\b\p{L}*(?:sitzung|session|besuch)\p{L}* (?:\p{L}+ ){0,3}(?:geloscht|entfernt|ungultig|verfallt|begrenzt|beschrankt)|\blimited to (?:[\p{L}']+ ){0,4}session|\b(?:expir|delet|remov|last|caduc|elimin|perdur|scad|cancell|supprim|efface|geloscht|verfall|verwijder|verloopt|usuwan|wygas|zanik|maz|forsvinn|slett|torol)\p{L}* (?:[\p{L}']+ ){0,6}(?:end|ends|ended|clos|leav|quit|sesion del|session de|sessione del|sitzung|schlie|geschlossen|einde|sluit|fin|ferm|quitt|cierr|cerr|chiu|koniec|zakoncz|zamkn|zavr|konec|slut|lukk|stang|bezar)/u;

/** `2 Jahre bzw. 24 Stunden`, `2 years and 1 day respectively`. */
export const inTurn =
	/\s*,\s*|\s+(?:bzw\.?|beziehungsweise|respektive|henholdsvis|resp\.?|and|und|et|y|e|en|i|a|och|og|ja|és|și|ve|и|і)\s+/iu;

/** `keeps you signed in for 14 days`; not `counts visits for the last 30 days`. */
const forSoLong =
	/(?:^|[\s(])(?:for|pendant|für|durante|per|voor|gedurende|przez|po dobu|na dobu|i|ajan|up to|at most|jusqu'à|bis zu|höchstens|hasta|fino a|até|maximaal|maximal|maximum|max\.?)\s+([^.,;()]{3,36})[.)]*$/iu;

function isLength(text: string): boolean {
	return plainWords(text).split(' ').length <= 4 && readRetention(text)?.kind === 'duration';
}

/** `, 2 years, tells visitors apart` */
export function timeFirst(text: string): string | undefined {
	const head = /^[\s,;]*([^,;()]{2,30}?)\s*[,;]\s/u.exec(text)?.[1];
	return head !== undefined && plainWords(head).split(' ').length === 2 && isLength(head) ? head : undefined;
}

/** The fewest words at the end that tell a time: `hozzárendeli 1 nap` → `1 nap`. */
export function timeAtEnd(text: string): string | undefined {
	const words = text.replace(/\.$/, '').split(' ');
	for (let count = 1; count <= 3 && count < words.length; count++) {
		const tail = words.slice(-count).join(' ');
		const kind = readRetention(tail)?.kind;
		// `stores the session` tells no time, `Stores the login Session` does.
		if (kind === 'duration' || (kind !== undefined && /^\P{Ll}/u.test(tail))) return tail.replace(/^\(|\)$/g, '');
	}
	return undefined;
}

/** `browser session`, `until the end of the session`; not `session data`. Takes plain words. */
export function isSession(plain: string): boolean {
	if (unspaced.test(plain) && plain.length > 12) return false;
	return plain
		.split(' ')
		.every(
			(word) =>
				readRetention(word)?.kind === 'session' ||
				/^(?:browser|cookie|only|per|de|du|del|la|van|nur|na|at$|the$|of$|des$|der$|het$|einer$|user|utilis|usuari|benutz|gebruik|naveg|navig|przegl|end|einde|fin|son|suresince|koniec|konec|slut|durant|during|until|bis|tot|zum)/.test(
					word,
				),
		);
}

/** `A session cookie - keeps you signed in`, `Sitzungscookie: …`, `It is a session cookie.` */
function isSessionCookie(clause: string, mostWords: number): boolean {
	return (
		clause.length <= 40 &&
		/cookie/i.test(clause) &&
		readRetention(clause)?.kind === 'session' &&
		plainWords(clause).split(' ').length <= mostWords
	);
}

/** A time in brackets that is nothing else; a sentence that is nothing else; a sentence with a word for keeping. */
export function timeIn(text: string): string | undefined {
	for (const [, inner] of text.matchAll(/\(([^()]{1,60})\)/g)) {
		const bare = inner!.replace(/^[^:]{1,30}:\s*/, '');
		if (readRetention(bare) && plainWords(bare).split(' ').length <= 5) return bare;
	}
	// `13 months (tells visits apart)`
	const head = /^([^()]{2,30}?)\s*\(/.exec(text)?.[1];
	if (head !== undefined && isLength(head)) return head;
	const tail = /(?:[,–—-]|\s\/)\s*([^,–—]{1,30})\.?$/.exec(text)?.[1];
	if (tail !== undefined && /\d.*\d/.test(tail) && tail.split(inTurn).length > 1 && tail.split(inTurn).every(isLength))
		return tail;
	if (tail !== undefined && plainWords(tail).split(' ').length <= 3) {
		const kind = readRetention(tail)?.kind;
		// `keeps the basket, session`: one word behind a comma, and not the last of a list.
		if (kind === 'duration' || (kind === 'session' && !/\s/.test(tail.trim()))) return tail;
	}
	const clause = text.split(/\s[-–—]\s|[:.,(]/)[0]!;
	if (isSessionCookie(clause, 4)) return clause;
	for (const sentence of sentencesOf(text)) {
		if (readRetention(sentence) === undefined) continue;
		const plain = plainWords(sentence);
		if (
			plain.split(' ').length <= 4 ||
			sentence.split(inTurn).every(isLength) ||
			timeStems.some((stem) => hasStem(plain, stem)) ||
			sessionEnds.test(plain) ||
			speaksOfClosing(sentence)
		) {
			const kind = readRetention(sentence)!.kind;
			// `session` alone is too common a word: `stores the session` tells no time.
			if (
				kind === 'duration' ||
				(kind === 'session' &&
					(speaksOfClosing(sentence) ||
						isSession(plain) ||
						fieldOf(plain.split(' ')[0]!) === 'retention' ||
						sessionEnds.test(plain)))
			)
				return sentence;
		}
	}
	// `tells visits and sessions apart, for a duration of two years`
	for (const clause of text.split(/[,.;]\s+|\s(?:y|e|and|und|et|en|och|og|i|a)\s/)) {
		const plain = plainWords(clause);
		if ((timeStems.some((stem) => hasStem(plain, stem)) || /dauer /.test(plain)) && readRetention(clause)?.kind === 'duration')
			return clause;
	}
	const sentences = text.split(/[.;]\s+/);
	return (
		sentences.flatMap((sentence) => forSoLong.exec(sentence)?.[1] ?? []).find(isLength) ??
		sentences.find((sentence) => isSessionCookie(sentence, 6))
	);
}

/** A time that stands apart is told elsewhere: `counts visits, 2 years`, `counts (2 years)`; `keeps the basket for 14 days` stays whole. */
export function withoutTime(purpose: string, time: string): string {
	const at = purpose.indexOf(time);
	if (at < 0 || plainWords(time).split(' ').length > 4) return purpose;
	const [before, after] = [purpose.slice(0, at), purpose.slice(at + time.length)];
	if (!/(?:^|[(,;:/.–—-])\s*$/.test(before) && !/^\s*[–—:]/.test(after)) return purpose;
	return `${before.replace(/[,;:/–—-]\s*$/, '')}${after}`.replace(/\s*\(\s*\)|\s+(?=[\s.])/g, '');
}
