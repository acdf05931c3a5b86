import * as v from 'valibot';
import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { entriesIn, maybeFlag, maybeList, maybeText, type Path, textIn } from './entries.ts';
import { namedCookies } from './named-cookies.ts';
import { statedCategory } from './stated-category.ts';
import { type ToolCookie, type ToolReading, toolReading } from './tool-reading.ts';

const purpose = v.object({
	id: maybeText,
	/** Version 2. */
	name: maybeText,
	title: maybeText,
	description: maybeText,
	purposes: maybeList,
	isMandatory: maybeFlag,
	required: maybeFlag,
	isExempt: maybeFlag,
	cookies: maybeList,
});

/** Groups stand in groups; deeper than this a configuration is not meant to be read. */
const mostLevels = 4;

/** Orejime: the purposes of its configuration, which may stand in groups (`apps` in version 2, where `purposes` are words). */
export function readOrejime(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const cookies: ToolCookie[] = [];
	let services = 0;
	const take = (list: unknown, path: Path, groups: readonly (string | undefined)[], level: number) => {
		for (const { entry, path: where } of entriesIn(list, purpose, path, faults)) {
			const inner = entry.purposes ?? [];
			const words = [entry.id, entry.title, ...inner.filter((each) => typeof each === 'string'), entry.name, ...groups];
			if (inner.some(isFields) && level < mostLevels)
				take(inner, [...where, 'purposes'], [entry.id, entry.title, ...groups], level + 1);
			if (!entry.cookies) continue;
			services++;
			const category = (entry.isMandatory ?? entry.required) ? 'necessary' : statedCategory(...words);
			for (const cookie of namedCookies(entry.cookies, [...where, 'cookies'], faults)) {
				cookies.push({
					...cookie,
					category,
					provider: entry.title ?? entry.name,
					purpose: entry.description,
					consent: entry.isExempt ? 'exempt' : undefined,
				});
			}
		}
	};
	const field = data.purposes ? 'purposes' : 'apps';
	take(data[field], [field], [], 0);
	return toolReading({
		tool: 'Orejime',
		cookies,
		services,
		language: textIn(data.lang),
		policyUrl: textIn(data.privacyPolicyUrl),
		faults,
	});
}
