import type { Declaration } from '../../policy/declaration.ts';
import { placedWords, plainWords } from '../plain-words.ts';
import { StemIndex } from '../stem-index.ts';
import { speaksOfCookies } from './header-words.ts';

export type StatedCategory = NonNullable<Declaration['category']>;
/** `unclassified`: the page says that it does not know; unlike a text that names no category, it ends the search. */
export type CategoryWord = StatedCategory | 'unclassified';

/** Stems of plain words by category, all languages together: `necess` serves seven of them. */
const stems: Readonly<Record<CategoryWord, string>> = {
	necessary: `necess neccess necesar essential essent esencial essenc essenzial esential esencij required$ mandatory indispens obligat technical technically technisch technique tecnic technick technicz teknis tekni tehni technin
		security securite sicherheit seguridad sicurezza seguranca beveilig bezpiecz bezpec sakerhet sikkerhed sikkerhet turvallisuus bizton securitate ασφαλει
		notwendig wesentlich unerlasslich unverzichtbar grundlegend zakladni podstawow grundlaggande requis$ requise$ requises$ incontourn erforderlich essenziell unbedingt zwingend technisches imprescind estrictamente strettamente estritamente noodzakelijk essentieel vereist niezbedn konieczn wymagan nodvandig nodvendig strengt
		nezbytn vasentlig vesentlig nutne nutna potrebn nevyhnut valttamat pakolli tarpeelli szukseges feltetlen elengedhetetlen αναγκαι απαραιτητ απολυτως строго необходим обязательн технич задължителн необхідн обовязков
		nuzn neophod obvezn nujn zorunlu gerekli butinieji butin$ nepieciesam obligati vajalik hadavajalik necessari
		必須 必要 不可欠 必需 必要性 严格必要 필수 ضروري الضروري אסנציאל הכרחי חיוני basic$ core$ system_cookies baseline system$ autentica authenticat
		esensial wajib diperlukan perlu$ can_thiet thiet_yeu bat_buoc จำเป็น 필요한 必须 आवश्यक अनिवार्य প্রয়োজনীয় தேவையான أساسي ضروری لازم обов'язков неопходн обавезн
		butini$ nauðsynleg tecniqu hanfodol beharrezko nevojsh domosdo zəruri`,
	functional: `functional functionality functionalities praeferenc preference preferences personali customi customis convenience comfort
		fonctionn preferenc personnalis funktional funktionel funktionell funktiona komfort praferenz einstellungen funcional preferencia personaliza comodidad
		funzional preferenze personalizza funcionais funktionel functionele functioneel voorkeur funkcjonal preferencj preferencyjn funktionalita preferens installning funkcn preferencn prefer
		innstilling toiminnalli mieltymy asetu funkcional funkcionalis beallitas functionale λειτουργικ προτιμησ функционал предпочт функціональ islevsel tercih funkcij preferenc
		funkcines funkcional eelistus 機能 機能性 嗜好 設定 功能 偏好 首选项 기능 선호 환경설정 وظيفي الوظيفي التفضيل תפקוד העדפ פונקציונל language_cookies enhanced
		fungsional fungsian chuc_nang tuy_chon การใช้งาน การทำงาน ฟังก์ชัน การตั้งค่า कार्यात्मक वरीयता কার্যকরী کاربردی ترجیحات fonksiyonel предпочит налаштуван настройк funkcini pasirinkim funktsiona
		funksjon kenyelmi funksional swyddogaeth`,
	analytics: `analytic analytics analytical analysis statistic statistical performance audience metrics measure measuring research insight
		analytiqu analyse analyses statistiqu mesure mesures analytisch statistik analyse messung leistung reichweite performan webanalyse
		analitic analitico estadistic analisis medicion rendimiento statistic misurazion prestazion analitici analisi estatistic analitic desempenho medicao analise
		statistiek prestatie meting meten analitycz statystyk statystycz wydajno analys prestanda matning vykon statistick analytick mereni merani ytelse analyser ydelse maling
		analytiikka tilasto suoritusky analitik teljesitm statisztik elemz mero analiza statistice masurare performanta στατιστικ αναλυ αναλυτικ αποδοση επιδοσ
		аналитич статистич производительн аналитик аналітичн статистичн istatistik analiz performans statistin analitin statistika analitisk veiktspej jousdlus statisti joudlus analuut
		analitiqu analitick statisticki izvedb uspjesnost estadistiqu analisi rendiment
		分析 統計 パフォーマンス 計測 統計的 性能 统计 绩效 效能 분석 통계 성능 تحليل إحصائ التحليل الأداء احصائي אנליט סטטיסט ביצוע resultats
		kinerja prestasi phan_tich thong_ke hieu_suat วิเคราะห์ วัดผล สถิติ ประสิทธิภาพ アクセス解析 アクセス分析 解析 विश्लेषण एनालिटिक प्रदर्शन বিশ্লেষণ تحلیل آمار статистик анализ аналіз analytisk analyyttis
		dadansodd מדידה`,
	advertising: `advert advertising ads$ marketing targeting targeted retarget remarket social_media social tracking ad$ profiling behavio
		publicit publicitaire marketing ciblage reseaux_sociaux pub$ werbe werbung anzeigen soziale_medien zielgerichte targetierung
		publicidad publicitari mercadeo mercadotecnia redes_sociales orientacion segmentacion comercial dirigid pubblicit marketing profilazione social_network targetizzazione
		publicidade direcionam redes_sociais segmentac advertentie reclame sociale_media doelgericht reklam reklamow marketingow spolecznosc targetow
		marknadsforing annons sociala_medier riktad reklamni marketingove socialni markedsforing annonse annoncering sosiale_medier sociale_medier maalrettet malretting
		markkinoint mainon mainost kohdenn sosiaali kohdist hirdetes kozossegi celzo publicitate reclama directionare διαφημ μαρκετινγκ στοχευ προωθησ κοινωνικ
		реклам маркетинг таргет соцсет целев pazarlama hedef rinkodar rinkodaros reklamin tirgved reklaam turundus oglas oglase oglasev trzenj marketins
		マーケティング 広告 ターゲティング ソーシャル 营销 广告 定位 行銷 廣告 行销 社交 광고 마케팅 타겟 إعلان الإعلان تسويق التسويق פרסו שיווק
		pemasaran iklan periklanan pengiklanan tiep_thi quang_cao nham_muc_tieu โฆษณา การตลาด กลุ่มเป้าหมาย 定向 推广 विज्ञापन मार्केटिंग বিজ্ঞাপন تبلیغ بازاریابی маркетин огласн cilen annonc kohden
		marqueting marchnata רימרקטינג`,
	unclassified: `unclassified uncategori unclassif not_classified other$ others$ miscellaneous misc$ non_classe autres inclassable sonstige sonstiges nicht_klassifiz nicht_kategor unklassifiz
		otros otras no_clasific sin_clasific altri altro non_classific outros outras nao_classific overig overige niet_geclassific inne pozostale niesklasyfik
		oklassific ovriga nezarazen ostatni neklasifik uklassific uklassifis andre ovrige luokittelemat muut nem_besorol egyeb neclasific alte αταξινομητ λοιπα другие неклассиф прочие
		diger siniflandirilma その他 未分類 未分类 其他 미분류 기타 غير_مصنف אחר purpose_pending under_investigation gegenstand_der_untersuchung under_undersokning en_cours_d unknown$`,
};

const order: readonly CategoryWord[] = ['necessary', 'unclassified', 'functional', 'analytics', 'advertising'];
const index = new StemIndex(
	order.flatMap((category) =>
		stems[category]
			.split(/\s+/)
			.map((word) => [plainWords(word.replaceAll('_', ' ')) + (word.endsWith('$') ? '$' : ''), category] as const),
	),
);

/** Stems that mean “required”: `vereist toestemming` requires consent, which the necessary ones do not. */
const asking = new StemIndex(
	'required$ requires erforderlich requis requier obligatori vereist wymagan potrebn requier requer richied kraever kraver'
		.split(' ')
		.map((stem) => [stem, true] as const),
);
const consent =
	/\b(?:consent|toestemming|zustimmung|einwilligung|accord|consenso|consentim|zgod|souhlas|suhlas|samtyk|suostum|hozzajarul|consimt|soglasi|rizan)|συγκαταθ|συναινεσ|согласи|згод|съгласи/;

/** Whether what is required at a place of a text is consent: `optional - requires consent`. */
function asksConsent(plain: string, at: number): boolean {
	if (!asking.find(plain.slice(at)).some((hit) => hit.at === 0)) return false;
	const before = plain.slice(0, at).split(' ').slice(-3).join(' ');
	const after = plain.slice(at).split(' ').slice(0, 4).join(' ');
	return consent.test(before) || consent.test(after);
}

/** `Non-essential`, `nicht notwendig`, `no necesarias`: what follows is denied. */
const denied =
	/(?:^|[ ])(?:non|not|no|nicht|nao|niet|nie|inte|ikke|ei|nem|nu|не|μη|un|pas|ne|nejsou|neni|assimilated to|assimilabili ai|equiparati ai|assimilati ai|equivalent to) (?:(?:strictly|unbedingt|technisch|estrictamente|strettamente|estritamente|strikt|strictement|technically|absolutely) )?$/;

/**
 * The category that a heading, cell or label names. `Strictly Necessary or Essential` → necessary; `Targeting/Advertising` → advertising;
 * `Statistik & Marketing` → analytics, the first; `Functional (necessary)` → necessary; `Non-essential` → undefined.
 */
export function categoryOf(text: string): CategoryWord | undefined {
	if (text.length > 120) return undefined;
	// `No – strictly necessary` denies something else.
	const plain = plainWords(text.replace(/^(?:no|non|nein|nej|nie|não|nee|ei|ne)(?:\s*[–—:,.;(]|\s+-)\s*/iu, ''));
	let best: { category: CategoryWord; at: number } | undefined;
	for (const { value: category, at } of index.find(plain)) {
		if (category === 'necessary') {
			if (!isDenied(plain.slice(0, at)) && !asksConsent(plain, at)) return category;
		} else if (best === undefined || at < best.at || (at === best.at && order.indexOf(category) < order.indexOf(best.category)))
			best = { category, at };
	}
	return best?.category;
}

function isDenied(before: string): boolean {
	return denied.test(before) || /(?:^| )(?:non|un|in|nie|ikke|icke|ne)$/.test(before);
}

/** `C) Analytical cookies These cookies help us …` → `Analytical cookies`: a heading that has run into its text. */
export function kindAtStart(text: string): string | undefined {
	const found = /^(?:[\p{L}\d]{1,3}[.)]\s+)*(\p{Lu}[^.:!?,()]{2,50}?)\s+(?=\p{Lu}\p{Ll}+\s+\p{Ll})/u.exec(
		text.slice(0, 120),
	)?.[1];
	return found !== undefined && /cookie|kakor|kapsl|suti|evast|cerez/i.test(plainWords(found)) && isCategoryOnly(found)
		? found
		: undefined;
}

/** Words that stand beside a category's without changing it. */
const besides = new Set(
	plainWords(
		`cookie cookies the and or of our your strictly a an for only always active optional third party first e et de la le les d l und oder der die das für y o los las
		di i il gli del per en of het van voor strikt technisch i oraz lub pliki plik ciasteczka och eller a nebo soubory og ja sekä és vagy și ale και и или files trackers temoins traceurs
		cookies cookie's use based related storage technologies data website site web purposes purpose type category kategorie typ opt in out on off http local
		toujours actif actifs actives immer aktiv sempre attivo attivi siempre activo activas activos sempre ativo ativos altijd actief zawsze aktywne vzdy aktivni alltid aktiva altid aktive aina aktiivinen mindig aktiv
		mereu activ παντα ενεργα всегда активны завжди активні her zaman etkin optionnel optionnels facultatif opzionali opcionales opcional optioneel volitelne opcjonalne valgfri valfria erforderliche
		opsional yang dan untuk selalu pilihan файлы файли файл ملفات تعريف الارتباط کوکی های kesinlikle module uri absolut strict te cho va za comportamental og 1 2 3 4 5 6 7 8 9 10 unbedingt strictement estrictamente strettamente estritamente`,
	).split(' '),
);

const joinsArticles = /^[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Whether a text is a category and nothing else: `Cookies de Marketing (4)` yes, `Marketing cookies help us to sell` no. */
export function isCategoryOnly(text: string): boolean {
	// `AnalyticsSyncHistory` is a name, not a word.
	if (text.length > 80 || /\p{Ll}\p{Lu}|_/u.test(text) || categoryOf(text) === undefined) return false;
	const plain = plainWords(text);
	const hits = index.find(plain);
	const rest = placedWords(plain).filter(
		({ word, at }) =>
			!besides.has(word) &&
			!/^(?:\d+|[a-z])$/.test(word) &&
			// Hebrew and Arabic join “and” and “the” to a word.
			!hits.some((hit) => hit.at <= at + (joinsArticles.test(word) ? 2 : 0) && hit.at + hit.length > at),
	);
	return rest.length === 0 || (rest.length === 1 && plain.split(' ').length <= 4 && speaksOfCookies(rest[0]!.word));
}

/** Whether a header asks for consent: `Consent`, `Einwilligung`. A `Consent category` is a kind. */
export function speaksOfConsent(text: string): boolean {
	const plain = plainWords(text);
	return consent.test(plain) && !/categor|kategor|typ|gr[ou]+p|level|preferen|purpose/.test(plain);
}
