import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { literalGlob } from '../../policy/manifest-text.ts';
import { entriesIn, name } from './entries.ts';
import { type ToolReading, toolReading } from './tool-reading.ts';

/**
 * Complianz: in the page it holds the names of cookies that it sets itself, and where the site's cookie policy is; the list of the site's cookies
 * stands in that policy.
 */
export function readComplianz(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const cookies = entriesIn(data.names, name, ['set_cookies'], faults).map(({ entry, place }) => ({
		name: literalGlob(entry),
		place,
		category: 'functional' as const,
	}));
	return toolReading({ tool: 'Complianz', cookies, policyUrl: statementIn(data.links), faults });
}

/** `{eu: {'cookie-statement': {url}}}`, by region. */
function statementIn(links: unknown): string | undefined {
	if (!isFields(links)) return undefined;
	for (const region of Object.values(links).slice(0, 20)) {
		const statement = isFields(region) ? region['cookie-statement'] : undefined;
		if (isFields(statement) && typeof statement.url === 'string') return statement.url;
	}
	return undefined;
}
