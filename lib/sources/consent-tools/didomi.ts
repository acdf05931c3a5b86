import { Faults, isFields } from '../../policy/manifest-faults.ts';
import { manifestLimits } from '../../policy/manifest-file.ts';
import { readTcf } from '../tcf.ts';
import { textIn } from './entries.ts';
import { type ToolReading, toolReading } from './tool-reading.ts';

/**
 * Didomi: what `Didomi.getRequiredVendors()` gives, in the shape of the IAB's vendor list with `purposeIds` in the place of `purposes`. Vendors are named
 * with their retention; cookies only where the tool has their disclosures already.
 */
export function readDidomi(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const faults = new Faults(manifestLimits.errors);
	const vendors = (Array.isArray(data.vendors) ? data.vendors : [])
		.slice(0, manifestLimits.cookies)
		.map((vendor: unknown, index) =>
			isFields(vendor)
				? {
						...vendor,
						// Its own vendors have names for numbers; only the order matters here.
						id: typeof vendor.id === 'number' ? vendor.id : 100_000 + index,
						purposes: vendor.purposeIds,
						legIntPurposes: vendor.legIntPurposeIds,
					}
				: vendor,
		);
	const reading = readTcf({ vendors: Object.fromEntries(vendors.entries()) }, undefined);
	const language = textIn(data.language);
	const own = toolReading({ tool: 'Didomi', cookies: [], services: reading.vendors.length, language, faults });
	return {
		...own,
		manifest: { publisher: { name: 'Didomi' }, cookies: reading.manifest.cookies },
		vendors: reading.vendors,
		errors: reading.errors,
	};
}
