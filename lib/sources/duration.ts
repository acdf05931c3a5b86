import { durationSeconds } from '../policy/duration.ts';
import { closingAt, visitEndsAt } from './closing-browser.ts';
import { plainWords } from './plain-words.ts';
import { StemIndex } from './stem-index.ts';

/** What a policy says of how long a cookie stays. */
export type Retention =
	| { readonly kind: 'duration'; readonly iso: string }
	| { readonly kind: 'session' }
	/** It says something, but no length of time: `persistent`, `never expires`, `varies`. */
	| { readonly kind: 'unbounded' };

type Unit = 'Y' | 'M' | 'W' | 'D' | 'h' | 'm' | 's';

/** Every form in which a unit stands after a number, without accents. Sources: CLDR 46 unit patterns (long, short, narrow), and what tools print. */
const unitForms: Readonly<Record<Unit, string>> = {
	Y: `y yr yrs year years annee annees an ans jahr jahre jahren jahres ano anos anno anni jaar jaren rok roku roky lata lat let rokov leto leti leta
		ar aret arets vuosi vuotta vuoden ev eves evig evre eve ani anul ετος ετη ετων χρονος χρονια χρονο год года лет година години рік рок роки років
		sene yil yili godina godine godinu metai metu metus gads gadi gadu aasta aastat any anys tahun urte ปี 年 年間 년 سنة سنوات عام عامان عامين سنتان سنتين שנה שנים nam năm साल वर्ष سال vit vjet god године година`,
	M: `mo mos mon mth mths month months mois monat monate monaten monats mes meses mese mesi maand maanden mnd miesiac miesiace miesiecy mies mesic
		mesice mesicu mesiac mesiace mesiacov manad manaden manader maned maneder manedar manedit mdr md manuðir manuði manuður manaða kuukausi kuukautta kuukauden kk honap honapig luna luni
		μηνας μηνες μηνων μηνα месяц месяца месяцев мес місяць місяці місяців месец месеца месеци mjesec mjeseca mjeseci mesec meseca meseci
		ay men menesiai menesis menesiu menesio menesi menes kuu kuud mesos bulan เดือน 月 月間 か月 ヶ月 ケ月 カ月 か月間 个月 個月 個月間 月份 개월 달 شهر أشهر اشهر شهور شهرا شهران شهرين חודש חודשים thang महीना महीने माह ماه muaj`,
	W: `w wk wks week weeks semaine semaines sem woche wochen semana semanas settimana settimane weken wkn tydzien tygodnie tygodni tygodnia tyg tyden
		tydny tydnu tyzden tyzdne tyzdnov vecka veckor uke uker uge uger vika vikur viikko viikkoa viikon het hete hetes saptamana saptamani εβδομαδα εβδομαδες εβδομαδων
		неделя недели недель тиждень тижні тижнів седмица седмици tjedan tjedna tjedni tjedana teden tedna tedni tednov nedelja hafta savaite savaites
		nedela nedelas nadal nadalat setmana setmanes minggu สัปดาห์ 週 週間 周 星期 주 주일 أسبوع اسبوع أسبوعان أسبوعين أسابيع اسابيع שבוע שבועות tuan सप्ताह هفته jave həftə`,
	D: `d day days jour jours j jr tag tage tagen tages dia dias giorno giorni gg dag dagen dagar dage dager dager dogn dzien dni dnia den dny dnu dnech
		deň dna dnov paiva paivaa pv vuorokausi vuorokautta vuorokauden paivan vrk dagur daga nap napos zi zile ημερα ημερες ημερων μερα μερες день дня дней дні днів ден дни dan dana dani dneva dnevi gun gunu gunluk
		diena dienos dienu dienas paev paeva dies hari วัน 日 日間 天 일 يوم أيام ايام يوما يومان يومين יום ימים ngay दिन روز dite`,
	h: `h hr hrs hour hours heure heures std stunde stunden hora horas ora ore uur uren u godzina godziny godzin godz hod hodina hodiny hodin hodinu
		timme timmar tim time timer timar klukkustund klukkustundir klst tunti tuntia tunnin oras ωρα ωρες ωρων час часа часов година години годин часове sat sata sati ura ure uri ur saat saati
		valanda valandos valandu stunda stundas tund tundi hores jam ชั่วโมง 時間 小时 小時 시간 ساعة ساعات ساعتان ساعتين שעה שעות gio घंटा घंटे ساعت ore`,
	m: `min mins mn minute minutes minuten minuto minutos minuti minuut minuten minuta minuty minut minutu minuter minutter minutt minutur minuutti minuuttia minuutin perc percig
		minutul λεπτο λεπτα λεπτων минута минуты минут мин хвилина хвилини хвилин хв минути dakika dk minuteja minutiu minutit
		minutes menit นาที 分 分間 分钟 分鐘 분 دقيقة دقائق دقيقتان دقيقتين דקה דקות phut मिनट دقیقه dəqiqə minuciu minuts minit`,
	s: `s sec secs second seconds seconde secondes sekunde sekunden segundo segundos secondo secondi seconden sekunda sekundy sekund sekunder sekunti
		sekuntia masodperc secunda secunde δευτερολεπτο δευτερολεπτα секунда секунды секунд сек секунди saniye sn sekundes sekundit segon segons detik วินาที 秒 秒間 초 ثانية ثوان שניות giay सेकंड ثانیه`,
};

const units = new Map<string, Unit>();
for (const [unit, forms] of Object.entries(unitForms) as [Unit, string][])
	for (const form of forms.split(/\s+/)) if (!units.has(plainWords(form))) units.set(plainWords(form), unit);

/** Numbers written out, as far as policies do: one to twelve, and the odd 24 or 30. */
const numbersByWord: Readonly<Record<number, string>> = {
	0.5: 'half halbe halber halbes halben demi medio media meio mezzo mezza halv halve pol pul',
	1.5: 'anderthalb eineinhalb',
	1: `one et a$ an$ un une uno una um uma ein eine einem einen einer een jeden jedna jedno jednego jedne en ett yksi yhden egy unu ενα ενας μια один одна одну одно
		един една eden ena jedan bir vienas viena viens uks 一 یک एक`,
	2: 'two deux zwei dos dues dois duas due twee dwa dwie dva dve dvou tva kaksi ket ketto doi doua δυο два две дві iki du divi kaks 二 两 両 دو दो',
	3: 'three trois drei tres tre drie trzy tri tři kolme harom trei τρεις τρια три uc trys tris kolm 三',
	4: 'four quatre vier cuatro quatro quattro cztery ctyri fyra fire nelja negy patru четыре dort 四',
	5: 'five cinc cinq funf cinco cinque vijf piec pet fem viisi ot cinci пять bes 五',
	6: 'six sis sechs seis sei zes szesc sest sex seks kuusi hat sase εξι шесть alti 六',
	7: 'seven set sept sieben siete sete sette zeven siedem sedm sju syv seitseman het sapte семь yedi 七',
	8: 'eight vuit huit acht ocho oito otto osiem osm atta atte kahdeksan nyolc opt восемь sekiz 八',
	9: 'nine nou neuf neun nueve nove negen dziewiec devet nio ni yhdeksan kilenc noua девять dokuz 九',
	10: 'ten deu dix zehn diez dez dieci tien dziesiec deset tio ti kymmenen tiz zece десять 十',
	12: 'twelve dotze douze zwolf doce doze dodici twaalf dwanascie dvanact tolv kaksitoista tizenketto doisprezece двенадцать',
	13: 'thirteen treize dreizehn trece treze tredici dertien trzynascie trinact tretton tretten',
	24: 'vierundzwanzig veinticuatro ventiquattro vierentwintig',
	30: 'thirty trente dreissig treinta trinta trenta dertig trzydziesci tricet trettio tretti',
};

const numbers = new Map<string, number>();
for (const [number, words] of Object.entries(numbersByWord))
	for (const word of words.split(/\s+/)) numbers.set(plainWords(word.replace('$', '')), Number(number));

/** Until the browser is closed. `session` in the languages, and the ways to say it by the browser. */
const sessionWords = indexOf(
	`session sitzung browsersitzung browsersession webblasarsession nettlesersession browsersessie bezoeksessie sessiekoekje sesion sesiones sessao sessoes sessione sessie sesj sesyj relac relace seduta istun munkamenet lota$ lotu$ seje$ sesiune sedinta on_exit on_site_exit περιοδος_λειτουργιας περιοδος_συνδεσης περιοδο_συνδεσης συνεδρια περιοδου λειτουργιας
	oturum сеанс сесс сесі сесія сесия sesij sesja seans sesiooni sessioon sessio sessij sessz 세션 セッション 会话 會話 工作階段 الجلسة جلسة הפעלה phien เซสชัน sesi$ phien$ quittez_la_navigation fin_de_la_navigation
	浏览器关闭 关闭浏览器 關閉瀏覽器 ブラウザを閉じる ブラウザーを閉じる 브라우저를_닫 브라우저_종료 إغلاق_المتصفح
	ปิดเบราว์เซอร์ セッション終了 ブラウザ終了 सत्र सेशन סשן הגלישה סגירת_הדפדפן نشست جلسه сесиј sessiya`,
);
/** Words for a session that say other things among words: `Økt sikkerhet` is more of it. */
const sessionAlone = new Set(['okt', 'okten', 'nettleserokt', 'besok', 'besoket', 'seja', 'sejni']);
/** Without an end, or none that is told. */
const unboundedStems = indexOf(
	`persist permanent perman dauerhaft bestandig unbegrenzt unlimited indefinite indefini indefinid illimit onbeperkt never nie$ nunca jamais mai$ nooit nigdy nikdy aldrig
	forever no_expir does_not_expire without_expir kein_ablauf trvale stale pysyv allando μονιμ постоян бессроч kalici varies variable various until_deleted until_removed until_you_delete
	bis_zur_loschung local_storage lokal lokaler permanente 永久 持久 無期限 永続 دائم מתמיד keins none$ aucune passe expired until_clear`,
);

function indexOf(words: string): StemIndex<true> {
	return new StemIndex(words.split(/\s+/).map((word) => [stemOf(word), true] as const));
}

/** `browser_is_closed` → `browser is closed`; a closing `$` stays. */
function stemOf(word: string): string {
	return plainWords(word.replaceAll('_', ' ')) + (word.endsWith('$') ? '$' : '');
}

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
