import * as v from 'valibot';
import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import type { StatedCategory } from '../policy-page/category-words.ts';
import { entriesIn, maybeFlag, maybeList, maybeText, name, textIn } from './entries.ts';
import { namedCookies } from './named-cookies.ts';
import { type ToolReading, toolReading } from './tool-reading.ts';

const service = v.object({ key: maybeText, name, type: maybeText, needConsent: maybeFlag, cookies: maybeList });

/** Its kinds of service; `api`, `comment`, `support` and `video` bring functions that a site would work without. */
const kinds: Readonly<Record<string, StatedCategory>> = {
	ads: 'advertising',
	analytic: 'analytics',
	api: 'functional',
	comment: 'functional',
	google: 'analytics',
	other: 'functional',
	social: 'advertising',
	support: 'functional',
	video: 'functional',
};

/** tarteaucitron: the services that the site uses (`tarteaucitron.job`) with the cookies that the tool knows of them. */
export function readTarteaucitron(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const services = entriesIn(data.services, service, ['services'], faults);
	const cookies = services.flatMap(({ entry, path }) =>
		namedCookies(entry.cookies, [...path, 'cookies'], faults).map((cookie) => ({
			...cookie,
			provider: entry.name,
			category: entry.type === undefined || !Object.hasOwn(kinds, entry.type) ? undefined : kinds[entry.type],
			// It asks for no consent where the service needs none, as for statistics that are declared exempt.
			consent: entry.needConsent === false ? ('exempt' as const) : undefined,
		})),
	);
	return toolReading({
		tool: 'tarteaucitron',
		cookies,
		services: services.length,
		language: textIn(data.language),
		policyUrl: textIn(data.privacyUrl),
		faults,
	});
}
