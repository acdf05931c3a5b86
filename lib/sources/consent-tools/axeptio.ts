import * as v from 'valibot';
import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { literalGlob } from '../../policy/manifest-text.ts';
import { entriesIn, maybeList, maybeText, name, textIn } from './entries.ts';
import { statedCategory } from './stated-category.ts';
import { type ToolCookie, type ToolReading, toolReading } from './tool-reading.ts';

const step = v.object({ name: maybeText, title: maybeText, vendors: maybeList });
const vendor = v.object({ name: maybeText, title: maybeText, type: maybeText, cookies: maybeList });
const cookie = v.union([
	v.pipe(
		name,
		v.transform((each) => ({ name: each, description: undefined })),
	),
	v.object({ name, description: maybeText }),
]);

/** Axeptio: the vendors in the steps of its dialog. Most sites name vendors only; cookies where a site has filled them in. */
export function readAxeptio(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const cookies: ToolCookie[] = [];
	let services = 0;
	for (const { entry, path } of entriesIn(data.steps, step, ['steps'], faults)) {
		for (const { entry: each, path: where } of entriesIn(entry.vendors, vendor, [...path, 'vendors'], faults)) {
			services++;
			for (const { entry: own, place } of entriesIn(each.cookies, cookie, [...where, 'cookies'], faults)) {
				cookies.push({
					name: literalGlob(own.name),
					place,
					category: statedCategory(each.type, entry.name, entry.title),
					provider: each.title ?? each.name,
					purpose: own.description,
				});
			}
		}
	}
	return toolReading({ tool: 'Axeptio', cookies, services, language: textIn(data.language), faults });
}
