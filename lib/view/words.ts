import { lifetimeWords } from '../language/lifetime-words.ts';
import type { MessageKey, Translate } from '../language/translate.ts';
import { durationSeconds } from '../policy/duration.ts';
import type { CookieInEffect } from '../visit/in-effect.ts';
import type { Lifetime, Row } from './row.ts';

/** “2 years”, “until you close the browser”. */
export function sayLifetime(lifetime: Lifetime, t: Translate): string {
	if (lifetime.kind === 'session') return t('lifetime.session');
	return lifetime.seconds <= 0 ? t('lifetime.expired') : lifetimeWords(lifetime.seconds, t.language);
}

/** An ISO 8601 duration, or `session`, in words; what is neither is shown as it was written. */
export function sayRetention(retention: string, t: Translate): string {
	if (retention === 'session') return t('lifetime.session');
	const seconds = durationSeconds(retention);
	return seconds === undefined ? retention : lifetimeWords(seconds, t.language);
}

/** How long something took, in milliseconds: under ten seconds tenths count. “0.32 seconds”, “2 minutes”. */
export function sayDuration(milliseconds: number, t: Translate): string {
	const seconds = Math.max(0, milliseconds) / 1000;
	if (seconds >= 10) return lifetimeWords(seconds, t.language);
	const style = { style: 'unit', unit: 'second', unitDisplay: 'long', maximumFractionDigits: seconds < 1 ? 2 : 1 } as const;
	return new Intl.NumberFormat(t.language, style).format(seconds);
}

/** “2 years, until 23 November 2028”. */
export function sayStay(lifetime: Lifetime, t: Translate): string {
	const words = sayLifetime(lifetime, t);
	if (lifetime.kind === 'session') return words;
	const date = new Intl.DateTimeFormat(t.language, { dateStyle: 'long' }).format(new Date(lifetime.until * 1000));
	return t('detail.until', { lifetime: words, date });
}

/** What the browsers call the parts of a page, as a person would; what is missing here says nothing to one. */
const resources: ReadonlyMap<string, MessageKey> = new Map([
	['sub_frame', 'resource.frame'],
	['image', 'resource.image'],
	['imageset', 'resource.image'],
	['script', 'resource.script'],
	['stylesheet', 'resource.style'],
	['font', 'resource.font'],
	['media', 'resource.media'],
	['xmlhttprequest', 'resource.request'],
]);

/** “a response from www.shop.test (image)”, “a script in the page”. */
export function sayWriter(
	{ writer, response, script }: Pick<CookieInEffect, 'writer' | 'response' | 'script'>,
	t: Translate,
): string {
	if (script?.script) return t('setBy.scriptAt', { script: script.script });
	if (writer !== 'response' || !response) return t(writer === 'response' ? 'setBy.unknown' : `setBy.${writer}`);
	const { host } = response;
	const resource = resources.get(response.resource);
	return resource ? t('setBy.responseFor', { host, resource: t(resource) }) : t('setBy.response', { host });
}

/** “.shop.test, any path” for a cookie of a domain and all below it, “only www.shop.test” for a host's. */
export function sayPlace({ cookie }: Row, t: Translate): string {
	const domain = cookie.hostOnly ? t('detail.hostOnly', { domain: cookie.domain }) : `.${cookie.domain}`;
	return cookie.path === '/' ? t('detail.anyPath', { domain }) : t('detail.underPath', { domain, path: cookie.path });
}

/** The name as a person can read it: what is invisible or would turn the text around is shown by its code. */
export function sayName(name: string, t: Translate): string {
	if (name === '') return t('list.noName');
	return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
}
