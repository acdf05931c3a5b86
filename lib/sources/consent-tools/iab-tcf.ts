import { isFields } from '../../policy/manifest-faults.ts';
import { readTcf } from '../tcf.ts';
import type { ToolReading } from './tool-reading.ts';

/** Any tool that speaks the IAB's interface (`__tcfapi`): its vendors, and their cookies where it holds their disclosures. */
export function readIabTcf(data: unknown): ToolReading | undefined {
	if (!isFields(data)) return undefined;
	const { vendors, manifest, errors } = readTcf(data.vendorList, data.tcData);
	return { tool: 'IAB TCF', manifest, services: vendors.length, vendors, errors };
}
