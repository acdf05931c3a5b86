import * as v from 'valibot';
import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { entriesIn, maybeFlag, maybeList, maybeText, name, textIn } from './entries.ts';
import { namedCookies } from './named-cookies.ts';
import { statedCategory } from './stated-category.ts';
import { type ToolReading, toolReading } from './tool-reading.ts';

const service = v.object({
	name,
	title: maybeText,
	description: maybeText,
	purposes: maybeList,
	required: maybeFlag,
	cookies: maybeList,
});

/** Klaro: the services of its configuration (`apps` before version 0.7), titles and descriptions from its translations. */
export function readKlaro(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const list = data.services ?? data.apps;
	const field = data.services ? 'services' : 'apps';
	const services = entriesIn(list, service, [field], faults);
	const language = textIn(data.lang ?? data.language);
	const words = [wordsIn(data, language), wordsIn(data, 'zz')];
	const cookies = services.flatMap(({ entry, path }) => {
		const said = (what: 'title' | 'description') =>
			entry[what] ??
			words.map((each) => textAt(each, entry.name, what) ?? textAt(each, camelCase(entry.name), what)).find(Boolean);
		const purposes = (entry.purposes ?? []).filter((each) => typeof each === 'string');
		// Its own word is what cannot be switched off; a purpose's title says the kind in the site's words.
		const category = entry.required ? 'necessary' : statedCategory(...purposes, ...purposes.map((each) => titleOf(words, each)));
		return namedCookies(entry.cookies, [...path, 'cookies'], faults).map((cookie) => ({
			...cookie,
			category,
			provider: said('title') ?? entry.name,
			purpose: said('description'),
		}));
	});
	return toolReading({
		tool: 'Klaro',
		cookies,
		services: services.length,
		language,
		policyUrl: textIn(data.privacyPolicy),
		faults,
	});
}

type Words = Readonly<Record<string, unknown>>;

/** Its translations by language; `zz` is its word for any. */
function wordsIn({ translations }: Words, language: string | undefined): Words {
	if (!isFields(translations)) return {};
	const words = language === undefined ? undefined : (translations[language] ?? translations[language.split('-')[0]!]);
	return isFields(words) ? words : {};
}

function textAt(words: Words, service: string, what: string): string | undefined {
	const own = words[service];
	return isFields(own) ? textIn(own[what]) : undefined;
}

function titleOf(words: readonly Words[], purpose: string): string | undefined {
	for (const { purposes } of words) {
		const own = isFields(purposes) ? purposes[purpose] : undefined;
		const title = isFields(own) ? own.title : own;
		if (typeof title === 'string') return title;
	}
	return undefined;
}

/** Klaro looks its services' texts up by `googleAnalytics` for a service named `google-analytics`. */
function camelCase(name: string): string {
	return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
