import { withoutPathIds } from '../cookie/without-path-ids.ts';

/**
 * An address without what tells visitors apart, for asking and for keeping. Links carry the values of cookies: `/cookies;jsessionid=9F3A…`, `?PHPSESSID=…`, and
 * Google’s linker decorates them, `?_gl=1*k3x*_ga*MTIz…`. To send such a link would be to send the cookie. What names a page stays: `?lang=en&id=37`.
 */
export function withoutIds(address: string): string {
	const [, place = '', query] = /^([^?#]*)(?:\?([^#]*))?/s.exec(address) ?? [];
	const kept = (query ?? '').split('&').filter((part) => part !== '' && !tellsApart(part));
	return `${withoutPathIds(withoutPathSessions(place))}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** Sessions, tokens, visitors, and the click ids of advertisers and mailings. */
const names =
	/^(?:_gl|_ga|_gac|s|sid|cid|uid|vid|mid|ref|hash|sig|signature|auth|ticket|code|nonce|ei|ved)$|(?:sess(?:ion)?_?id|sessid|session|token|visitor|user_?id|client_?id|customer|subscriber|email|e-?mail|clid|utm_|mc_eid|mkt_tok|_hs|_openstat|fingerprint)/i;

/** Where servers write a session before the path's end: `/shop;jsessionid=9F3A/cookies`, ASP.NET's `/(S(lit3py…))/cookies.aspx`. */
function withoutPathSessions(place: string): string {
	return place.replace(/;[^=;/]{0,100}=[^;/]*(?=\/)/g, '').replace(/\/\([A-Z]\(\w{8,}\)\)(?=\/|$)/gi, '');
}

function tellsApart(part: string): boolean {
	const equals = part.indexOf('=');
	const name = equals < 0 ? '' : part.slice(0, equals);
	return names.test(name) || looksDrawn(equals < 0 ? part : part.slice(equals + 1));
}

/** `9f3ac04e77d1`, `MTIzNDU2Nzg5MA`, `3b1f…-…`: drawn by a machine rather than written by a person. `cookie-policy`, `cookies2024` and `37` are not. */
function looksDrawn(value: string): boolean {
	if (value.length > 60) return true;
	return value.split(/[-_.~+,:/]|%[0-9a-f]{2}/i).some((word) => {
		const digits = word.replace(/\D/g, '').length;
		if (word.length >= 10 && digits === word.length) return true;
		if (word.length >= 8 && digits >= 2 && digits < word.length && !/^[a-z]+\d{1,4}$/i.test(word)) return true;
		return word.length >= 12 && (word.match(/[a-z][A-Z]/g)?.length ?? 0) >= 4;
	});
}
