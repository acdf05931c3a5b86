import type { Party } from '../../cookie/site.ts';
import { hasStem, plainWords } from '../plain-words.ts';

const stems: Readonly<Record<Party, readonly string[]>> = {
	third: list(
		`third 3rd tercero terceros terceira terceiro terceiros terze_part terza_part terzi tiers tierce drittanbieter dritt derde derden tredje tredjepart treti tretich trzeci trzecie trzecich stron_trzecich kolmas
		kolmannen harmadik tert tertilor τριτ сторонн третьих третих ucuncu trecia tres_puses kolmanda サードパーティ 第三方 서드 الطرف_الثالث טרצד extern externe`,
	),
	first: list(
		`first 1st own$ propia propias propio propios propria proprias proprio proprios proprieta proprietari prima_part interne internes interno eigene eigener eigen erstanbieter eerste_partij
		wlasne wlasna wlasny vlastni prvni_stran egen egna egne forstepart forsta_part oma$ ensimmai sajat elso_fel proprii primari primeira_part premiere_part pierwsz prvni_part ιδιο πρωτ первой собственн birinci ファーストパーティ 自社 第一方 퍼스트 الطرف_الأول
		this_site this_website our_site our_website diese_website diese_webseite unsere_website este_sitio ce_site questo_sito deze_website ta_strona tento_web denna_webb selve_siden our_own us$ we$`,
	),
};

/** The site of itself, where nothing else stands: `Wir`, `当社`. */
const we = new Set(
	list(`we us ourselves wir uns nous nosotros nosaltres noi nos wij ons my mi vi oss os me mes biz me_vete εμεις мы нас ми ние kami chung_toi 当社 弊社 自社 当サイト 我们 我們 本站 本公司 本网站 本網站 당사 저희
		نحن موقعنا ما אנחנו אנו हम เรา biz_ozumuz`),
);

function list(words: string): string[] {
	return words
		.trim()
		.split(/\s+/)
		.map((word) => plainWords(word.replaceAll('_', ' ')) + (word.endsWith('$') ? '$' : ''));
}

/** Whether it is what a site calls itself: `Wir`, `当社`. */
export function isWe(text: string): boolean {
	// `NOS`, `OS` and `MI` are names.
	return we.has(plainWords(text)) && !/^(?:NOS|OS|MI)$/.test(text.trim());
}

/** `De Terceros` → third; `First-party` → first; `First or third party` and other words → undefined. */
export function partyOf(text: string): Party | undefined {
	if (text.length > 80) return undefined;
	const plain = plainWords(text);
	if (isWe(text)) return 'first';
	const is = (party: Party) => stems[party].some((stem) => hasStem(plain, stem));
	return is('third') ? (is('first') ? undefined : 'third') : is('first') ? 'first' : undefined;
}

/** Whether the words are about the party and nobody's name: `First party`, `Propia`, `Eigene Cookies`. */
export function isPartyOnly(text: string): boolean {
	if (isWe(text)) return true;
	const words = plainWords(text)
		.split(' ')
		.filter(
			(word) =>
				!/^(cookie|cookies|party|parties|part|parti|partij|partei|anbieter|de|del|la|di|di|der|die|provider|domain|site|website|webseite|seite|sito|web|pagina|sitio)$/.test(
					word,
				),
		);
	return partyOf(text) !== undefined && words.length <= 1;
}
