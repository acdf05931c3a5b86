import { plainWords } from '../plain-words.ts';
import { StemIndex } from '../stem-index.ts';

/** What a column, a label or a line of a policy tells about a cookie. */
export type Field =
	| 'name'
	| 'provider'
	| 'service'
	| 'purpose'
	| 'retention'
	/** `Category`, and `Type`, which sites use for the category, the party or the kind of storage: the cells decide. */
	| 'category'
	| 'host'
	| 'party'
	/** Known, and nothing of ours: privacy link, legal basis, recipient country. */
	| 'other';

/**
 * Header words by field and language: stems of plain words (`plain-words.ts`), `_` between words, `$` closes a word. The fields are tried in the
 * order of {@link order}: `Cookie provider` is a provider, `Cookie` a name. Source: headers of consent tools' and policy generators' own tables
 * in their translations, and of policy pages.
 */
const stems: Readonly<Record<Field, Readonly<Record<string, string>>>> = {
	other: {
		en: 'privacy_policy privacy_notice privacy_statement more_info further_info learn_more read_more opt_out legal_basis lawful_basis transfer recipient policy_url link$ links$ country address data_collected data_shared',
		fr: 'politique_de_confidentialite en_savoir_plus plus_d_info base_legale base_juridique destinataire lien$ liens$ pays$',
		de: 'datenschutzerklarung datenschutzrichtlinie mehr_info weitere_info rechtsgrundlage empfanger opt_out datenschutz$ ort_der_verarbeitung',
		es: 'politica_de_privacidad mas_informacion base_juridica base_legal destinatari enlace',
		it: 'informativa privacy_policy maggiori_info base_giuridica link$ destinatari',
		pt: 'politica_de_privacidade mais_informac base_legal base_juridica destinatari',
		nl: 'privacybeleid privacyverklaring meer_info grondslag rechtsgrond',
		pl: 'polityka_prywatnosci wiecej_info podstawa_prawna',
		sv: 'integritetspolicy mer_info rattslig_grund',
		cs: 'zasady_ochrany vice_info pravni_zaklad',
		ja: '詳細 プライバシーポリシー',
		zh: '隐私政策 更多信息 隱私政策',
	},
	retention: {
		en: 'duration expir lifetime life_time lifespan life_span life$ retention storage_period storage_time storage_duration storage_limit validity valid_for max_age maximum_age how_long period term$ persistence kept_for time_limit length_of_time ttl stored_for timeframe time_frame storage_length',
		fr: 'duree expir conservation validite delai delais periode duree_de_vie',
		de: 'dauer laufzeit speicherdauer speicherfrist ablauf ablaufdatum lebensdauer gultigkeit gultig speicherzeit aufbewahrung cookie_laufzeit zeitraum wie_lange loschfrist',
		es: 'duracion caducidad vencimiento expira plazo conservacion vigencia validez tiempo periodo vida_util',
		it: 'durata scadenza conservazione validita periodo tempo',
		pt: 'duracao validade expira prazo conservacao retencao tempo periodo vencimento',
		nl: 'bewaartermijn bewaarduur looptijd vervaldatum verloopt duur$ geldigheid termijn vervalt vervaltijd verval levensduur bewaartijd houdbaarheid hoe_lang opslagduur opslagperiode',
		pl: 'czas_trwania czas okres waznosc wygas data_waznosci termin przechowyw',
		sv: 'varaktighet lagringstid giltighet livslangd utgar upphor lagras forfaller hur_lange lagringsperiod utgang tidsperiod',
		cs: 'platnost expirac doba trvani vyprsi uchovani zivotnost vyprseni',
		sk: 'platnost expiracia doba trvanie',
		no: 'varighet utloper utlop lagringstid gyldighet levetid hvor_lenge lagringsperiode',
		da: 'varighed udlob levetid opbevaring gyldighed hvor_laenge lagringsperiode',
		fi: 'kesto voimassa vanhen sailytys elinikä elinika umpeutu paattyy',
		hu: 'lejarat idotartam ervenyesseg megorzes elettartam tarolasi_ido lejar',
		ro: 'durata expira valabilitate perioada stocare retentie',
		el: 'διαρκεια ληξη χρονος περιοδος',
		ru: 'срок период длительность продолжительность хранени',
		uk: 'термін строк тривалість',
		bg: 'срок продължителност валидност',
		hr: 'trajanje istek rok$ vrijeme_trajanja',
		sl: 'trajanje potek rok_trajanja',
		tr: 'sure gecerlilik saklama omur',
		lt: 'galiojim trukme',
		lv: 'termins ilgums',
		et: 'kehtivus kestus',
		ca: 'durada caducitat',
		ja: '有効期限 保存期間 期間 期限 有効期間',
		zh: '期限 有效期 时长 持续时间 保存时间 到期 過期 过期 時效 保留 存储时间 存续',
		ko: '기간 만료 유효',
		ar: 'مدة المدة انتهاء صلاحية الصلاحية',
		he: 'תוקף משך',
	},
	party: {
		en: 'party$ first_or_third 1st_or_3rd first_third first_party_or third_party_or own_or_third party_type',
		fr: 'interne_ou_tier origine_interne proprietaire_ou_tier',
		de: 'erst_oder_dritt eigene_oder fremd',
		es: 'propia_o propias_o titularidad propia_tercer propias_tercer',
		it: 'prima_o_terz parte$ prime_o_terze proprietari_o',
		pt: 'proprio_ou proprietario_ou',
		nl: 'eerste_of_derde',
	},
	provider: {
		en: 'provider supplier vendor company source origin owner set_by placed_by issuer third_party third_parties publisher partner who operator controller organisation organization responsible served_by provided_by created_by provenance managed_by',
		fr: 'fournisseur prestataire emetteur societe editeur source origine partenaire tiers qui$ depose_par responsable provenance',
		de: 'anbieter herausgeber quelle herkunft unternehmen dienstanbieter drittanbieter verantwortlich betreiber eigentumer gesetzt_von partner hersteller wer$',
		es: 'proveedor titular entidad empresa origen tercero fuente responsable propietario editor quien prestador',
		it: 'fornitore provider titolare societa fonte terza_parte terze_parti origine gestore proprietario erogatore chi$ azienda',
		pt: 'fornecedor provedor prestador empresa origem terceiro entidade fonte responsavel proprietario',
		nl: 'aanbieder leverancier bron provider derde_partij herkomst geplaatst_door partij bedrijf eigenaar verstrekker',
		pl: 'dostawca dostawc podmiot zrodlo wydawca uslugodawca pochodzenie wlasciciel administrator partner firma',
		sv: 'leverantor utgivare kalla tredje_part foretag utfardare ursprung tjansteleverantor',
		cs: 'poskytovatel dodavatel zdroj tretich_stran treti_strana spravce provozovatel vydavatel',
		sk: 'poskytovatel dodavatel zdroj prevadzkovatel',
		no: 'leverandor tilbyder kilde tredjepart eier utgiver selskap avsender tjenesteleverandor',
		da: 'udbyder leverandor kilde tredjepart udsteder afsender tjenesteudbyder dataansvarlig',
		fi: 'tarjoaja palveluntarjoaja toimittaja lahde kolmas_osapuoli asettaja julkaisija',
		hu: 'szolgaltato kibocsato forras harmadik_fel tulajdonos',
		ro: 'furnizor sursa emitent tert companie proprietar',
		el: 'παροχος παροχο προμηθευτ πηγη εταιρεια τριτ',
		ru: 'поставщик провайдер источник владелец компания',
		uk: 'постачальник провайдер джерело',
		bg: 'доставчик източник',
		hr: 'pruzatelj davatelj izvor dobavljac',
		sl: 'ponudnik izvor vir$',
		tr: 'saglayici kaynak sirket',
		lt: 'teikejas tiekejas',
		lv: 'sniedzejs pakalpojumu_sniedzejs',
		et: 'pakkuja teenusepakkuja',
		ca: 'proveidor titular',
		ja: '提供元 提供者 プロバイダ 発行元 提供会社 事業者 発行者',
		zh: '提供商 提供者 供应商 来源 供應商 來源 提供方 服务商',
		ko: '제공자 제공업체 공급자 출처 제공',
		ar: 'المزود مزود المصدر الجهة مقدم الموفر',
		he: 'ספק',
	},
	host: {
		en: 'domain host hostname website_domain url$ cookie_subgroup subgroup site$ hosts set_on domains location$',
		fr: 'domaine hote site$ sous_groupe',
		de: 'domain domane host hosts webseite$ untergruppe website$',
		es: 'dominio host anfitrion subgrupo',
		it: 'dominio host sottogruppo',
		pt: 'dominio host subgrupo',
		nl: 'domein host subgroep',
		pl: 'domena host',
		sv: 'doman vard$ undergrupp',
		cs: 'domena hostitel',
		no: 'domene',
		da: 'domaene undergruppe',
		fi: 'verkkotunnus',
		hu: 'domen domain',
		ro: 'domeniu',
		el: 'τομεας',
		ru: 'домен хост',
		tr: 'alan_adi',
		ja: 'ドメイン ホスト',
		zh: '域名 域$ 主机 网域 網域',
		ko: '도메인 호스트',
		ar: 'النطاق',
	},
	category: {
		en: 'category type classification class$ kind consent_required consent$ group$ classified types essential$ level$ exempt cookie_category status$',
		fr: 'categorie type nature classification consentement',
		de: 'kategorie typ$ art$ klassifizierung klasse cookie_art cookie_typ cookieart cookietyp einwilligung gruppe',
		es: 'categoria tipo clase clasificacion tipologia',
		it: 'categoria tipo tipologia natura consenso classificazione',
		pt: 'categoria tipo classificacao',
		nl: 'categorie soort type toestemming',
		pl: 'kategoria typ$ rodzaj zgoda',
		sv: 'kategori typ$ samtycke slag',
		cs: 'kategorie typ$ druh souhlas',
		sk: 'kategoria typ$ druh',
		no: 'kategori type samtykke',
		da: 'kategori type samtykke art$',
		fi: 'luokka tyyppi kategoria suostumus',
		hu: 'kategoria tipus fajta',
		ro: 'categorie tip$ tipul tipologie',
		el: 'κατηγορια τυπος ειδος',
		ru: 'категори тип вид$',
		uk: 'категорі тип',
		bg: 'категори тип вид',
		hr: 'kategorija vrsta tip$',
		sl: 'kategorija vrsta tip$',
		tr: 'kategori tur$ turu tip$ tipi',
		lt: 'kategorija tipas rusis',
		lv: 'kategorija veids tips',
		et: 'kategooria tuup liik',
		ca: 'categoria tipus',
		ja: '種類 カテゴリ 分類 区分 タイプ 種別',
		zh: '类型 类别 分类 種類 類型 類別',
		ko: '유형 종류 분류 카테고리',
		ar: 'الفئة النوع نوع فئة',
		he: 'סוג קטגוריה',
	},
	purpose: {
		en: 'purpose description describe function$ functions$ use$ used_for usage what_it_does what_does what_is_it why reason detail explanation content information_stored about$ what_we_use what_they_do what_for objective aim$ comment notes$ info$ more_detail what_is_stored data_stored uses$ role$ meaning',
		fr: 'finalite description fonction$ fonctions$ objectif objet utilite usage utilisation but$ role$ descriptif explication detail pourquoi information raison contenu a_quoi',
		de: 'zweck beschreibung funktion$ funktionen$ funktionsweise verwendung beschreib nutzung erlauterung erklarung inhalt wozu warum info$ einsatz einsatzzweck verwendungszweck details',
		es: 'finalidad descripcion proposito funcion$ uso$ objetivo objeto utilidad utilizacion detalle para_que que_hace motivo contenido explicacion informacion',
		it: 'finalita descrizione scopo funzione utilizzo uso$ obiettivo motivo funzionalita dettagli contenuto informazioni',
		pt: 'finalidade descricao proposito funcao uso$ objetivo utilizacao para_que motivo detalhe',
		nl: 'doel omschrijving beschrijving functie gebruik waarom toelichting doeleinde werking uitleg wat_doet reden waarvoor',
		pl: 'cel$ opis funkcja przeznaczenie cele$ zastosowanie po_co do_czego funkcje celem cel_',
		sv: 'syfte beskrivning andamal funktion$ anvandning varfor anvands forklaring',
		cs: 'ucel popis funkce vyuziti pouziti k_cemu vysvetleni',
		sk: 'ucel popis funkcia pouzitie',
		no: 'formal beskrivelse funksjon$ bruk hensikt hva_og_hvorfor hvorfor forklaring bruksomrade',
		da: 'formal beskrivelse funktion$ brug anvendelse hvorfor forklaring',
		fi: 'tarkoitus kuvaus kaytto kayttotarkoitus toiminta selite',
		hu: 'cel$ celja leiras funkcio$ rendeltetes felhasznalas adatkezeles_celja leirasa',
		ro: 'scop descriere functie utilizare rol$ scopul descrierea',
		el: 'σκοπος περιγραφη λειτουργια χρηση',
		ru: 'цель назначение описание функция назначения цели',
		uk: 'мета призначення опис',
		bg: 'цел описание предназначение',
		hr: 'svrha opis namjena funkcija',
		sl: 'namen opis funkcija',
		tr: 'amac aciklama islev kullanim',
		lt: 'paskirtis aprasymas tikslas',
		lv: 'merkis apraksts noluks',
		et: 'eesmark kirjeldus otstarve',
		ca: 'finalitat descripcio',
		ja: '目的 説明 用途 機能 内容 概要',
		zh: '用途 目的 说明 描述 作用 功能 說明',
		ko: '목적 설명 용도 기능',
		ar: 'الغرض الوصف وصف غرض وظيفة الاستخدام',
		he: 'מטרה תיאור',
	},
	service: {
		en: 'service tool$ technology product application plugin function_and_location feature programme',
		fr: 'service outil technologie produit',
		de: 'dienst dienste tool$ technologie produkt verwendeter_dienst',
		es: 'servicio herramienta tecnologia',
		it: 'servizio strumento tecnologia',
		pt: 'servico ferramenta tecnologia',
		nl: 'dienst tool$ technologie',
		pl: 'usluga narzedzie technologia',
		sv: 'tjanst verktyg',
		cs: 'sluzba nastroj',
		no: 'tjeneste verktoy',
		da: 'tjeneste vaerktoj',
		fi: 'palvelu tyokalu',
		hu: 'szolgaltatas eszkoz',
		ro: 'serviciu instrument',
		el: 'υπηρεσια εργαλειο',
		ru: 'сервис служба',
		tr: 'hizmet arac$',
		ja: 'サービス ツール',
		zh: '服务 工具 服務',
		ko: '서비스',
		ar: 'الخدمة',
	},
	name: {
		en: 'cookie cookies name names identifier tracker trackers key$ keys$ storage_key title$ id$ item$ pixel example$ examples$',
		fr: 'cookie cookies nom noms temoin temoins traceur traceurs identifiant denomination exemple$ exemples$',
		de: 'cookie cookies name namen bezeichnung bezeichner cookiename cookienamen schlussel kennung beispiel$ beispiele$',
		es: 'cookie cookies nombre nombres denominacion identificador galleta ejemplo$ ejemplos$',
		it: 'cookie cookies nome nomi denominazione identificativo tracciante esempi$ esempio$',
		pt: 'cookie cookies nome nomes designacao identificador testemunho exemplos$ exemplo$',
		nl: 'cookie cookies naam namen cookienaam cookienamen voorbeeld$ voorbeelden$',
		pl: 'cookie cookies nazwa nazwy ciasteczk plik$ pliku plik_ pliki identyfikator',
		sv: 'cookie cookies kaka kakor kakans namn namnet cookienamn',
		cs: 'cookie cookies nazev jmeno nazvy soubor',
		sk: 'cookie cookies nazov meno',
		no: 'cookie cookies informasjonskapsel informasjonskapsler navn navnet kapsel',
		da: 'cookie cookies navn navnet cookienavn',
		fi: 'cookie eviste evasteen evaste evasteet nimi evasteiden evästeen nimike',
		hu: 'cookie suti sutik neve$ nev$ megnevezes elnevezes',
		ro: 'cookie cookies modul cookie_uri nume numele denumire denumirea',
		el: 'cookie cookies ονομα ονομασια',
		ru: 'cookie куки файл имя название наименование',
		uk: 'cookie файл назва імя',
		bg: 'cookie бисквитка бисквитки име наименование',
		hr: 'cookie kolacic kolacica naziv ime$',
		sl: 'cookie piskotek piskotka naziv ime$',
		tr: 'cerez cerezin cerezler adi$ isim isim_ ad$ ismi',
		lt: 'slapukas slapuko slapukai pavadinimas',
		lv: 'sikdatne sikdatnes sikfails nosaukums',
		et: 'kupsis kupsise nimi nimetus',
		ca: 'galeta galetes nom$',
		ja: 'クッキー cookie 名前 名称 名$',
		zh: 'cookie 名称 名字 名稱',
		ko: '쿠키 cookie 이름 명칭',
		ar: 'ملف_تعريف ملفات_تعريف الكوكيز الاسم اسم كوكي',
		he: 'עוגיה עוגייה שם$',
	},
};

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
	['name of cookie', 'name'],
	['service name', 'service'],
	['name of service', 'service'],
	['host key', 'name'],
	['provider domain', 'provider'],
	['cookie domain', 'host'],
	['what it s for', 'purpose'],
	['maximum storage duration', 'retention'],
	['type of cookie', 'category'],
	['nom de domaine', 'host'],
	['cookie url', 'host'],
	['cookie period', 'retention'],
	['cookie id', 'name'],
]);

interface Table {
	readonly field: Field;
	readonly stem: string;
	readonly languages: string[];
}

const tables = new Map<string, Table>();
for (const field of order)
	for (const [language, words] of Object.entries(stems[field]))
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

const memory = new Map<string, { field: Field; languages: readonly string[] } | undefined>();

function lookUp(header: string): { field: Field; languages: readonly string[] } | undefined {
	if (header.length > longestHeader || /[_=]|\d{3}/.test(header)) return undefined;
	const plain = plainWords(header);
	if (plain === '' || plain.split(' ').length > mostWords) return undefined;
	if (memory.has(plain)) return memory.get(plain);
	const known = exact.get(plain);
	let found = known === undefined ? undefined : { field: known, languages: ['en'] };
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
	`cookie cookies temoin traceur kaka kakor informasjonskaps eviste evaste suti sutik ciastecz куки бисквитк kolacic piskot cerez slapuk sikdat kupsis galet クッキー 쿠키 小型文本
	الكوكيز تعريف_الارتباط עוגי local_storage localstorage session_storage sessionstorage tracker tracking_technolog lagring webspeicher`
		.split(/\s+/)
		.map((stem) => [plainWords(stem.replaceAll('_', ' ')), true] as const),
);

export function speaksOfCookies(text: string): boolean {
	const plain = plainWords(text.slice(0, 2_000));
	return /cookie|kakor$|kakor |kapsler/.test(plain) || cookieStems.has(plain);
}
