import * as v from 'valibot';
import { day, secondsToDuration } from '../../policy/duration.ts';
import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import type { StatedCategory } from '../policy-page/category-words.ts';
import { toGlob } from '../policy-page/to-glob.ts';
import { entriesIn, maybeFlag, maybeList, maybeText, name, type Path, textIn } from './entries.ts';
import { statedCategory } from './stated-category.ts';
import { type ToolCookie, type ToolReading, toolReading } from './tool-reading.ts';

const cookie = v.object({
	Name: name,
	Host: maybeText,
	IsSession: maybeFlag,
	/** Days, as text or number. */
	Length: v.fallback(v.optional(v.union([v.string(), v.number()])), undefined),
	/** 1: `Length` is in days. What other numbers mean is not documented; then no length is taken. */
	DurationType: v.fallback(v.nullish(v.number()), undefined),
	description: maybeText,
	thirdPartyDescription: maybeText,
	isThirdParty: maybeFlag,
});

const host = v.object({ DisplayName: maybeText, HostName: maybeText, Description: maybeText, Cookies: maybeList });
const group = v.object({
	OptanonGroupId: maybeText,
	CustomGroupId: maybeText,
	GroupName: maybeText,
	FirstPartyCookies: maybeList,
	Hosts: maybeList,
});

/** Its own groups; a site's own groups are told by their names. */
const groups: Readonly<Record<string, StatedCategory>> = {
	C0001: 'necessary',
	C0002: 'analytics',
	C0003: 'functional',
	C0004: 'advertising',
	C0005: 'advertising',
};

/** OneTrust and CookiePro: what `OneTrust.GetDomainData()` gives, its groups of cookies by first party and by host. */
export function readOneTrust(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const cookies: ToolCookie[] = [];
	let services = 0;
	for (const { entry, path } of entriesIn(data.Groups, group, ['Groups'], faults)) {
		const id = entry.OptanonGroupId ?? entry.CustomGroupId ?? '';
		const category = (Object.hasOwn(groups, id) ? groups[id] : undefined) ?? statedCategory(entry.GroupName);
		const take = (list: unknown, where: Path, provider?: string) => {
			for (const { entry: each, place } of entriesIn(list, cookie, where, faults)) {
				cookies.push({
					name: toGlob(each.Name) ?? each.Name,
					place,
					category,
					provider,
					host: each.Host,
					purpose: each.description || each.thirdPartyDescription,
					retention: retentionOf(each),
					party: each.isThirdParty === undefined ? undefined : each.isThirdParty ? 'third' : 'first',
				});
			}
		};
		take(entry.FirstPartyCookies, [...path, 'FirstPartyCookies']);
		for (const { entry: each, path: place } of entriesIn(entry.Hosts, host, [...path, 'Hosts'], faults)) {
			services++;
			take(each.Cookies, [...place, 'Cookies'], each.DisplayName || each.HostName);
		}
	}
	return toolReading({ tool: 'OneTrust', cookies, services, language: languageIn(data), faults });
}

function retentionOf({ IsSession, Length, DurationType }: v.InferOutput<typeof cookie>): string | undefined {
	if (IsSession) return 'session';
	const days = Number(Length);
	// `0` stands for what lasts less than a day.
	if (!Number.isFinite(days) || days <= 0 || (DurationType ?? 1) !== 1) return undefined;
	return secondsToDuration(Math.min(Math.round(days), 36_500) * day);
}

function languageIn(data: Readonly<Record<string, unknown>>): string | undefined {
	return textIn(isFields(data.Language) ? data.Language.Culture : data.Language);
}
