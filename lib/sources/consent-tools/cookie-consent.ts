import * as v from 'valibot';
import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { cookieTable } from './cookie-table.ts';
import { entriesByName, entriesIn, maybeFlag, maybeList, maybeText } from './entries.ts';
import { namedCookies } from './named-cookies.ts';
import { statedCategory } from './stated-category.ts';
import { type ToolCookie, type ToolReading, toolReading } from './tool-reading.ts';

const category = v.object({ readOnly: maybeFlag, autoClear: v.optional(v.unknown()), services: v.optional(v.unknown()) });
const service = v.object({ label: maybeText, cookies: maybeList });
const section = v.object({ title: maybeText, linkedCategory: maybeText, cookieTable: v.optional(v.unknown()) });

/**
 * vanilla-cookieconsent, version 3: the cookies that its categories and services clear, and the tables that its dialog shows (`CookieConsent.getConfig()`). A
 * table says more than a name to be cleared; of the same cookie it is the one that counts.
 */
export function readCookieConsent(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const cookies = new Map<string, ToolCookie>();
	let services = 0;
	const necessary = new Set<string>();
	for (const { name, entry, path } of entriesByName(data.categories, category, ['categories'], faults)) {
		if (entry.readOnly) necessary.add(name);
		const stated = entry.readOnly ? 'necessary' : statedCategory(name);
		const clears = isFields(entry.autoClear) ? entry.autoClear.cookies : undefined;
		for (const cookie of namedCookies(clears, [...path, 'autoClear', 'cookies'], faults)) {
			cookies.set(cookie.name, { ...cookie, category: stated });
		}
		for (const { name: key, entry: each, path: where } of entriesByName(entry.services, service, [...path, 'services'], faults)) {
			services++;
			for (const cookie of namedCookies(each.cookies, [...where, 'cookies'], faults)) {
				cookies.set(cookie.name, { ...cookie, category: stated, provider: each.label ?? key });
			}
		}
	}
	const { language, sections, path } = dialogIn(data);
	for (const { entry, path: where } of entriesIn(sections, section, path, faults)) {
		const linked = entry.linkedCategory;
		const stated = linked !== undefined && necessary.has(linked) ? 'necessary' : statedCategory(linked, entry.title);
		for (const cookie of cookieTable(entry.cookieTable, [...where, 'cookieTable'], faults)) {
			const before = cookies.get(cookie.name);
			cookies.set(cookie.name, { ...before, ...cookie, category: stated ?? before?.category });
		}
	}
	return toolReading({ tool: 'vanilla-cookieconsent', cookies: [...cookies.values()], services, language, faults });
}

/** The sections of its dialog, in the language on show or else the first that is at hand: others may be files that are not loaded. */
function dialogIn(data: Readonly<Record<string, unknown>>) {
	const languages = isFields(data.language) ? data.language : {};
	const translations = isFields(languages.translations) ? languages.translations : {};
	const wanted = [data.shown, languages.default, ...Object.keys(translations)].filter((each) => typeof each === 'string');
	const language = wanted.find((each) => isFields(translations[each]));
	const own = language === undefined ? undefined : translations[language];
	const dialog = isFields(own) && isFields(own.preferencesModal) ? own.preferencesModal : {};
	const path = ['language', 'translations', language ?? '', 'preferencesModal', 'sections'];
	return { language, sections: dialog.sections, path };
}
