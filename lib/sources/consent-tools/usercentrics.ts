import * as v from 'valibot';
import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { disclosedCookies } from './disclosed.ts';
import { entriesIn, maybeText, type Placed, textIn } from './entries.ts';
import { statedCategory } from './stated-category.ts';
import { type ToolReading, toolReading } from './tool-reading.ts';

const service = v.object({
	name: maybeText,
	categorySlug: maybeText,
	category: maybeText,
	processingCompany: v.optional(v.unknown()),
	deviceStorage: v.optional(v.unknown()),
	/** Seconds; says how long its cookies stay, not which they are. */
	cookieMaxAgeSeconds: v.optional(v.unknown()),
});

/**
 * Usercentrics: the services that `UC_UI.getServicesBaseInfo()` (version 2) or `__ucCmp.getConsentDetails()` (version 3) give. Without a request of its own
 * the tool holds their names and categories, and cookies only of those whose disclosures it has fetched already.
 */
export function readUsercentrics(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const list = Array.isArray(data.services) ? data.services : isFields(data.services) ? Object.values(data.services) : [];
	const services = entriesIn(list, service, ['services'], faults);
	return toolReading({
		tool: 'Usercentrics',
		cookies: services.flatMap((each) => cookiesOf(each, faults)),
		services: services.length,
		language: textIn(data.language),
		faults,
	});
}

function cookiesOf({ entry, path }: Placed<v.InferOutput<typeof service>>, faults: Faults) {
	const category = statedCategory(entry.categorySlug, entry.category);
	return disclosedCookies(entry.deviceStorage, [...path, 'deviceStorage'], faults).map((cookie) => ({
		...cookie,
		...(category && { category }),
		provider: entry.name,
	}));
}
