import type { Party } from '../../cookie/site.ts';
import type { Provider } from '../../policy/declaration.ts';
import { readRetention } from '../duration.ts';
import { plainWords } from '../plain-words.ts';
import { isCategoryOnly } from './category-words.ts';
import { withoutAddress } from './company.ts';
import { providerIn } from './known-words.ts';
import { limits } from './limits.ts';
import { looksLikeHost } from './name-shape.ts';
import type { PageRecord, Surroundings } from './page-record.ts';
import { cut } from './page-text.ts';
import { isPartyOnly, isWe, partyOf } from './party-words.ts';
import { providerAround, providerInPurpose, type Site } from './provider-words.ts';

const selfWords =
	/^(?:first.?party|own|propia|propias|propio|eigene?r?|proprietari\p{L}*|interne?s?|egen|egna|vlastní|własn\p{L}+)$/iu;

/**
 * Whom a record names, else who is known to be behind its words, its service, the headings above or its host.
 *
 * @param remark what stood behind its names; `host`: a host that stood there
 */
export function providerOf(
	record: PageRecord,
	around: Surroundings,
	site: Site,
	party: Party | undefined,
	remark: string | undefined,
	host: string | undefined,
): Provider | undefined {
	const printed = record.provider === undefined ? undefined : tidyProvider(record.provider);
	if (printed !== undefined && isWe(printed) && party !== 'third') return named(site.name ?? site.host ?? printed, site);
	if (printed !== undefined && !selfWords.test(printed) && (isWe(printed) || !isPartyOnly(printed))) return named(printed, site);
	if (printed !== undefined && /\s|web|site/i.test(printed) && partyOf(printed) === 'first' && !/party/i.test(printed))
		return named(printed, site);
	if (
		remark !== undefined &&
		readRetention(remark) === undefined &&
		!isCategoryOnly(remark) &&
		partyOf(remark) === undefined &&
		remark.length <= 60 &&
		/^\p{Lu}/u.test(remark)
	)
		return named(remark, site);
	// Under `Third party` stands `Google`, or `Yes`.
	if (record.party !== undefined && providerIn(record.party) === record.party) return named(record.party, site);
	const heading = providerAround(around, site);
	const own = party === 'first' && site.name !== undefined ? site.name : undefined;
	const said = providerInPurpose(record.purpose);
	const other =
		serviceProvider(record.service) ??
		// `sent to Google` under `Google Analytics`
		(said !== undefined && heading?.startsWith(`${said} `) ? heading : said) ??
		heading ??
		namedSubgroup(record.host) ??
		own ??
		host ??
		(looksLikeHost(record.host ?? '') ? record.host!.replace(/^\./, '') : undefined);
	return other === undefined ? undefined : named(other, site);
}

/** Under `Subgroup` stand hosts, and `Cloudflare`. */
function namedSubgroup(host: string | undefined): string | undefined {
	return host !== undefined && /^\p{Lu}[\p{L}\d .&-]{1,40}$/u.test(host) && !looksLikeHost(host) && partyOf(host) === undefined
		? host
		: undefined;
}

function serviceProvider(service: string | undefined): string | undefined {
	return service !== undefined && service.length <= 60 ? service : undefined;
}

function tidyProvider(text: string): string | undefined {
	const line = withoutAddress(
		cut(text)
			.replace(
				/\s*(?:\(?\s*(?:view|siehe|voir|see|learn more|more info|mehr|en savoir|leia mais|leer más|privacy policy|datenschutz|politique)\b.*)$/i,
				'',
			)
			.replace(/(?<=\p{Ll})Learn more.*$/u, '')
			.replace(/https?:\/\/(?:www\.)?([^/\s]+)\S*/g, '$1')
			// `Pear Count (1)`, whose footnote is told below
			.replace(/\s*\(\d{1,2}\)$/, '')
			.replace(/\s*[（(]プライバシーポリシー[)）]$/, ''),
	).trim();
	return /[\p{L}\p{N}]/u.test(line) && !/^(?:n\/?a|none|unknown|various)$/i.test(line) ? line : undefined;
}

function named(name: string, site: Site): Provider {
	// `Mautic**` has a footnote, `Pear Count.` ended a sentence.
	const printed = cut(name, limits.title).replace(/(?<=[\p{L}\p{N})])[*†‡]+$|(?<=\p{Ll}{3})\.$/gu, '');
	// `Pear Count cookies` above or beside names
	const bare = printed.replace(/\s+cookies?$/i, '');
	const line = providerIn(bare) === bare ? bare : printed;
	const own = site.host !== undefined && plainWords(line) === plainWords(site.host);
	return own && site.url !== undefined ? { name: line, url: site.url } : { name: line };
}
