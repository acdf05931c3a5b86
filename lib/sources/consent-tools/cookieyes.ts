import * as v from 'valibot';
import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { retentionFromWords } from '../duration.ts';
import { fieldOf } from '../policy-page/header-words.ts';
import { toGlob } from '../policy-page/to-glob.ts';
import { entriesIn, maybeFlag, maybeList, maybeText, name, textIn } from './entries.ts';
import { statedCategory } from './stated-category.ts';
import { type ToolCookie, type ToolReading, toolReading } from './tool-reading.ts';

const cookie = v.object({ cookieID: name, domain: maybeText, provider: maybeText, description: maybeText, duration: maybeText });
const category = v.object({ name: maybeText, slug: maybeText, isNecessary: maybeFlag, cookies: maybeList });
/** What its dialog shows of a cookie: pairs of a label, in the site's language, and a text. */
const shown = v.object({ category: maybeText, cells: v.array(v.tuple([v.string(), v.string()])) });

/** CookieYes: the categories of its configuration, and the lists that its dialog shows, which alone tell duration and purpose. */
export function readCookieYes(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const cookies = new Map<string, ToolCookie>();
	for (const { entry, path } of entriesIn(data.categories, category, ['categories'], faults)) {
		const stated = entry.isNecessary ? 'necessary' : statedCategory(entry.slug, entry.name);
		for (const { entry: each, place } of entriesIn(entry.cookies, cookie, [...path, 'cookies'], faults)) {
			cookies.set(each.cookieID, {
				name: toGlob(each.cookieID) ?? each.cookieID,
				place,
				category: stated,
				host: each.domain,
				purpose: each.description,
				retention: each.duration === undefined ? undefined : retentionFromWords(each.duration),
			});
		}
	}
	for (const { entry, place } of entriesIn(data.shown, shown, ['shown'], faults)) {
		const cell = (field: string) => entry.cells.find(([label]) => fieldOf(label) === field)?.[1];
		const printed = cell('name') ?? entry.cells[0]?.[1];
		if (!printed) continue;
		cookies.set(printed, {
			place,
			name: toGlob(printed) ?? printed,
			...cookies.get(printed),
			category: cookies.get(printed)?.category ?? statedCategory(entry.category),
			purpose: cell('purpose'),
			retention: retentionFromWords(cell('retention') ?? ''),
		});
	}
	return toolReading({ tool: 'CookieYes', cookies: [...cookies.values()], language: textIn(data.language), faults });
}
