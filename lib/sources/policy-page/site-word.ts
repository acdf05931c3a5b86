import type { Grid } from './grid.ts';
import { speaksOfCookies } from './header-words.ts';
import type { Segment } from './outline.ts';

/** What an explanation for programmers says and a site's own word does not. Two of them make one. */
const programming = [
	/\bsamesite\s*=/i,
	/\bhttp-?only\b/i,
	/\bset-cookie\b/i,
	/document\.cookie/,
	/[gs]et_?(?:\w+_)?cookies?\s*\(/i,
	/\bre[sq]\.(?:clear)?cookies?\b/i,
	/\bnew Date\(/,
	/\bregular expressions?\b|\bregexp?\b/i,
	/^(?:string|int(?:eger)?|bool(?:ean)?|array)$/i,
	/\bmax-age\s*=/i,
	/\bnpm (?:i|install)\b/,
	/\b(?:middleware|endpoints?|server.side rendering|hydrat(?:ion|es?)|pull request)\b/i,
	/\b(?:const|let|var) \w+ =/,
	/\bresponse headers?\b/i,
	/\bini_set\s*\(/,
	/\b(?:override|implement) (?:an? )?[\w’' ]*(?:hook|\.inc|\.php)\b/i,
];
/** A careful policy tells these of its own cookies. */
const attributes = new Set(programming.slice(0, 2));

const policyWords =
	/privac|policy|policies|legal|terms|consent|track|personal data|data protection|datenschutz|impressum|richtlinie|confidential|mentions|donn[ée]es|traceur|privacidad|pol[ií]tica|datos|aviso|privacidade|dados|riservatezza|informativa|note legali|gegevens|beleid|verklaring|prywatno|polity|integritet|personuppgift|personvern|privatliv|tietosuoja|rekister|soukrom|osobn|adatv|adatkez|confiden|prelucr|απορρ|προσωπ|конфиден|персонал|gizlilik|kvkk|個人情報|プライバシー|隐私|隱私|개인정보|خصوصية|פרטיות/iu;

/** The first words of a table's rows: `Max-Age`, `HttpOnly`. */
function headOf({ rows }: Grid): string {
	return rows
		.slice(0, 40)
		.map((row) => row[0]?.text ?? '')
		.join(' ');
}

/** Whether a page teaches about cookies: what it names in its sentences are examples. `programs`: how many texts of programs it shows (`PageTree`). */
export function isLesson(segments: readonly Segment[], programs: number): boolean {
	if (programs > 2) return true;
	const texts = segments.map((each) =>
		each.kind === 'heading' ? each.text : each.kind === 'line' ? each.line.text : headOf(each.grid),
	);
	const said = programming.filter((word) => texts.some((text) => word.test(text)));
	return programs > 0 ? said.length > 0 : said.length > 1 && said.some((word) => !attributes.has(word));
}

const teaching = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?:blog|glossar(?:y|io)?|wiki|tutorials?|guides?|insights?)\//i;
const written = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?:news|articles?|knowledge-?base|kb)\//i;
/** A file among a program's sources. */
const source = /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.\w+\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|tree|wiki|issues|src)\//i;
const policySlug =
	/\/(?:our[-_]?)?(?:cookies?|privacy)(?:[-_](?:and|cookies?|privacy|policy|notice|statement|information|declaration))*(?:\.\w{2,5})?\/?(?:[?#].*)?$/i;

/** Whether an address is that of an article: `/blog/cookies-of-pear`, `/article/53/how-cookies-work`; not `/article/53/cookies`. */
export function isArticle(url: string | undefined): boolean {
	return url !== undefined && (teaching.test(url) || source.test(url) || (written.test(url) && !policySlug.test(url)));
}

/** `https://pear.test/legal` → `legal`. */
function lastStep(url: string): string {
	return /^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?([^/?#]+)\/?(?:[?#]|$)/i.exec(url)?.[1] ?? '';
}

/**
 * Whether a page that names cookies in lists or running text names its own: the `whole` of one that is headed as a policy does, or that is at
 * `/cookie-policy`; `part` of one where only a heading further down is a policy's. `_ga` in a blog's sentence is nobody's declaration.
 */
export function sitesOwnWord(segments: readonly Segment[], title: string, url: string | undefined): 'whole' | 'part' | undefined {
	if (url !== undefined && (policySlug.test(url) || policyWords.test(lastStep(url)))) return 'whole';
	const heads = segments.flatMap((each) =>
		each.kind === 'heading' ? [each.text] : each.kind === 'line' && each.line.bold ? [each.line.text] : [],
	);
	const top = segments.find((each) => each.kind === 'heading' && each.level === 1);
	const first = top?.kind === 'heading' ? top.text : (heads[0] ?? '');
	if ((heads.length === 0 && title === '') || isPolicys(title) || isPolicys(first)) return 'whole';
	return heads.some(isPolicys) ? 'part' : undefined;
}

/** Whether a heading is a policy's. */
export function isPolicys(text: string): boolean {
	return speaksOfCookies(text) || policyWords.test(text);
}
