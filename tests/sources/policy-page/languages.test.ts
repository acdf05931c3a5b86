import { expect, test } from 'vitest';
import { declared, page, table } from './declared.ts';

/** The same small policy in each language: a heading for statistics, headers, `2 years` and `session`. */
const policies: readonly (readonly [language: string, heading: string, headers: string, years: string, session: string])[] = [
	['en', 'Statistics cookies', 'Name | Provider | Purpose | Expiry', '2 years', 'Session'],
	['fr', 'Cookies de mesure d’audience', 'Nom du cookie | Fournisseur | Finalité | Durée de conservation', '2 ans', 'Session'],
	['de', 'Statistik-Cookies', 'Name | Anbieter | Zweck | Speicherdauer', '2 Jahre', 'Sitzung'],
	['es', 'Cookies analíticas', 'Nombre | Proveedor | Finalidad | Caducidad', '2 años', 'Sesión'],
	['it', 'Cookie statistici', 'Nome | Fornitore | Scopo | Scadenza', '2 anni', 'Sessione'],
	['pt', 'Cookies de estatística', 'Nome | Fornecedor | Finalidade | Validade', '2 anos', 'Sessão'],
	['nl', 'Analytische cookies', 'Naam | Aanbieder | Doel | Bewaartermijn', '2 jaar', 'Sessie'],
	['pl', 'Analityczne pliki cookies', 'Nazwa | Dostawca | Cel | Okres ważności', '2 lata', 'Sesja'],
	['sv', 'Statistikkakor', 'Namn | Leverantör | Ändamål | Giltighetstid', '2 år', 'Session'],
	['cs', 'Statistické cookies', 'Název | Poskytovatel | Účel | Doba platnosti', '2 roky', 'Relace'],
	['sk', 'Štatistické cookies', 'Názov | Poskytovateľ | Účel | Doba platnosti', '2 roky', 'Relácia'],
	['no', 'Statistikk', 'Navn | Leverandør | Formål | Varighet', '2 år', 'Økt (session)'],
	['da', 'Statistiske cookies', 'Navn | Udbyder | Formål | Udløb', '2 år', 'Session'],
	['fi', 'Tilastolliset evästeet', 'Nimi | Palveluntarjoaja | Tarkoitus | Voimassaoloaika', '2 vuotta', 'Istunto'],
	['hu', 'Statisztikai sütik', 'Név | Szolgáltató | Cél | Lejárat', '2 év', 'Munkamenet'],
	['ro', 'Cookie-uri de analiză', 'Nume | Furnizor | Scop | Durata', '2 ani', 'Sesiune'],
	['el', 'Στατιστικά cookies', 'Όνομα | Πάροχος | Σκοπός | Διάρκεια', '2 χρόνια', 'Συνεδρία'],
	['ru', 'Статистические файлы cookie', 'Название | Поставщик | Цель | Срок действия', '2 года', 'Сессия'],
	['uk', 'Аналітичні файли cookie', 'Назва | Постачальник | Призначення | Термін дії', '2 роки', 'Сесія'],
	['bg', 'Статистически бисквитки', 'Име | Доставчик | Цел | Срок на валидност', '2 години', 'Сесия'],
	['hr', 'Statistički kolačići', 'Naziv | Pružatelj | Svrha | Trajanje', '2 godine', 'Sesija'],
	['sl', 'Analitični piškotki', 'Ime | Ponudnik | Namen | Trajanje', '2 leti', 'Seja (session)'],
	['tr', 'Analitik çerezler', 'Çerez adı | Sağlayıcı | Amaç | Süre', '2 yıl', 'Oturum'],
	['lt', 'Statistikos slapukai', 'Pavadinimas | Teikėjas | Paskirtis | Galiojimo laikas', '2 metai', 'Sesija'],
	['lv', 'Statistikas sīkdatnes', 'Nosaukums | Sniedzējs | Mērķis | Termiņš', '2 gadi', 'Sesija'],
	['et', 'Statistika küpsised', 'Nimi | Pakkuja | Eesmärk | Kehtivus', '2 aastat', 'Sessioon'],
	['ca', 'Galetes analítiques', 'Nom | Proveïdor | Finalitat | Durada', '2 anys', 'Sessió'],
	['ja', '分析クッキー', 'クッキー名 | 提供元 | 目的 | 有効期限', '2年', 'セッション'],
	['zh', '统计 Cookie', '名称 | 提供商 | 用途 | 有效期', '2 年', '会话'],
	['ko', '통계 쿠키', '이름 | 제공자 | 목적 | 만료', '2년', '세션'],
	['ar', 'ملفات تعريف الارتباط الإحصائية', 'الاسم | المزود | الغرض | مدة الصلاحية', 'سنتان', 'الجلسة'],
	['he', 'עוגיות אנליטיקה ומדידה', 'שם העוגייה | ספק | ייעוד | תקופת שמירה', 'שנתיים', 'סשן'],
	['id', 'Cookie Analitik (Opsional)', 'Nama Cookie | Penyedia | Tujuan | Masa Berlaku', '2 tahun', 'Sesi'],
	['ms', 'Kuki Analitik', 'Nama Kuki | Pembekal | Kegunaan | Tempoh', '2 tahun', 'Sesi'],
	['th', 'คุกกี้เพื่อการวิเคราะห์', 'ชื่อคุกกี้ | ผู้ให้บริการ | วัตถุประสงค์ | ระยะเวลา', '2 ปี', 'เซสชัน'],
	['vi', 'Cookie phân tích', 'Tên cookie | Nhà cung cấp | Mục đích | Thời hạn', '2 năm', 'Phiên'],
	['hi', 'विश्लेषणात्मक कुकीज़', 'कुकी का नाम | प्रदाता | उद्देश्य | अवधि', '2 वर्ष', 'सत्र'],
	['fa', 'کوکی‌های تحلیلی', 'نام کوکی | ارائه‌دهنده | هدف | مدت زمان', '2 سال', 'نشست'],
	['sr', 'Аналитички колачићи', 'Назив | Пружалац | Сврха | Трајање', '2 године', 'Сесија'],
	['sq', 'Cookies statistikore', 'Emri | Ofruesi | Qëllimi | Kohëzgjatja', '2 vjet', 'Sesioni'],
	['is', 'Vafrakökur fyrir tölfræði (statistics)', 'Heiti | Veitandi | Tilgangur | Gildistími', '2 ár', 'Seta (session)'],
];

for (const [language, heading, headers, years, session] of policies)
	test(`a table in ${language} is read: headers, category and times`, () => {
		const [, ...order] = headers.split(' | ');
		expect(order).toHaveLength(3);
		const body = `<h2>${heading}</h2>${table(headers, `_ga | Alpha | Counts visitors of the shop | ${years}`, `shopsid | Beta | Counts visits of the shop | ${session}`)}`;
		expect(declared(page(body, language))).toEqual(['_ga | Alpha | analytics | P2Y', 'shopsid | Beta | analytics | session']);
	});

const categories: readonly (readonly [string, string])[] = [
	['Strictly necessary cookies', 'necessary'],
	['Notwendige Cookies', 'necessary'],
	['Technisch erforderliche Cookies', 'necessary'],
	['Cookies strictement nécessaires', 'necessary'],
	['Cookies técnicas', 'necessary'],
	['Cookie tecnici', 'necessary'],
	['Cookies estritamente necessários', 'necessary'],
	['Noodzakelijke cookies', 'necessary'],
	['Niezbędne pliki cookies', 'necessary'],
	['Nödvändiga kakor', 'necessary'],
	['Nutné cookies', 'necessary'],
	['Nødvendige informasjonskapsler', 'necessary'],
	['Välttämättömät evästeet', 'necessary'],
	['Feltétlenül szükséges sütik', 'necessary'],
	['必須クッキー', 'necessary'],
	['Security', 'necessary'],
	['Präferenzen', 'functional'],
	['Cookies de préférences', 'functional'],
	['Cookie di funzionalità', 'functional'],
	['Voorkeuren', 'functional'],
	['Funktionella kakor', 'functional'],
	['Preferenční', 'functional'],
	['Performance cookies', 'analytics'],
	['Cookies de rendimiento', 'analytics'],
	['Cookie di prestazione', 'analytics'],
	['Reichweitenmessung', 'analytics'],
	['Targeting cookies', 'advertising'],
	['Social media cookies', 'advertising'],
	['Werbe-Cookies', 'advertising'],
	['Cookies publicitaires', 'advertising'],
	['Cookies de publicidad', 'advertising'],
	['Cookie di profilazione', 'advertising'],
	['Marknadsföring', 'advertising'],
	['Reklamní cookies', 'advertising'],
	['Markkinointi', 'advertising'],
	['広告クッキー', 'advertising'],
	['Unclassified', '-'],
	['Nicht klassifiziert', '-'],
	['Non-essential cookies', '-'],
	['Cookies we set', '-'],
];

for (const [heading, category] of categories)
	test(`“${heading}” over a table means ${category}`, () => {
		const body = `<h3>${heading}</h3>${table('Cookie | Purpose', '_pear | Keeps a pear in mind')}`;
		expect(declared(page(body)).map((line) => line.split(' | ')[2])).toEqual([category]);
	});
