import { plainWords } from './plain-words.ts';
import { StemIndex } from './stem-index.ts';

export type Unit = 'Y' | 'M' | 'W' | 'D' | 'h' | 'm' | 's';

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

export const units = new Map<string, Unit>();
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

export const numbers = new Map<string, number>();
for (const [number, words] of Object.entries(numbersByWord))
	for (const word of words.split(/\s+/)) numbers.set(plainWords(word.replace('$', '')), Number(number));

/** Until the browser is closed. `session` in the languages, and the ways to say it by the browser. */
export const sessionWords = indexOf(
	`session sitzung browsersitzung browsersession webblasarsession nettlesersession browsersessie bezoeksessie sessiekoekje sesion sesiones sessao sessoes sessione sessie sesj sesyj relac relace seduta istun munkamenet lota$ lotu$ seje$ sesiune sedinta on_exit on_site_exit περιοδος_λειτουργιας περιοδος_συνδεσης περιοδο_συνδεσης συνεδρια περιοδου λειτουργιας
	oturum сеанс сесс сесі сесія сесия sesij sesja seans sesiooni sessioon sessio sessij sessz 세션 セッション 会话 會話 工作階段 الجلسة جلسة הפעלה phien เซสชัน sesi$ phien$ quittez_la_navigation fin_de_la_navigation
	浏览器关闭 关闭浏览器 關閉瀏覽器 ブラウザを閉じる ブラウザーを閉じる 브라우저를_닫 브라우저_종료 إغلاق_المتصفح
	ปิดเบราว์เซอร์ セッション終了 ブラウザ終了 सत्र सेशन סשן הגלישה סגירת_הדפדפן نشست جلسه сесиј sessiya`,
);
/** Words for a session that say other things among words: `Økt sikkerhet` is more of it. */
export const sessionAlone = new Set(['okt', 'okten', 'nettleserokt', 'besok', 'besoket', 'seja', 'sejni']);
/** Without an end, or none that is told. */
export const unboundedStems = indexOf(
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
