import * as v from 'valibot';
import { retentionOfSeconds } from '../../policy/duration.ts';
import { type Faults, isFields } from '../../policy/manifest-faults.ts';
import { toGlob } from '../policy-page/to-glob.ts';
import { entriesIn, maybeText, name, type Path } from './entries.ts';
import type { ToolCookie } from './tool-reading.ts';

/** An item of a service's `disclosures`, as in the IAB's format, which tools fill by hand for services outside the framework. */
const disclosure = v.object({
	identifier: name,
	type: maybeText,
	maxAgeSeconds: v.fallback(v.nullish(v.number()), undefined),
	domain: maybeText,
	description: maybeText,
});

/** The cookies among a service's disclosures; other storage is left aside. */
export function disclosedCookies(deviceStorage: unknown, path: Path, faults: Faults): ToolCookie[] {
	if (!isFields(deviceStorage)) return [];
	return entriesIn(deviceStorage.disclosures, disclosure, [...path, 'disclosures'], faults)
		.filter(({ entry }) => entry.type === undefined || /cookie|http/i.test(entry.type))
		.map(({ entry: { identifier, description, domain, maxAgeSeconds: age }, place }) => ({
			name: toGlob(identifier) ?? identifier,
			place,
			purpose: description,
			host: domain,
			retention: age === undefined || age === null ? undefined : retentionOfSeconds(age),
		}));
}
