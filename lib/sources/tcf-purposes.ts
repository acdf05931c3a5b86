import type { FunctionCode } from '../policy/functions.ts';
import type { Category } from '../policy/vocabulary.ts';

/**
 * What the numbers of IAB TCF v2.2 mean for a cookie (Policies, Appendix A). Purposes: 1 store and access; 2, 3, 4, 7 advertising; 8, 9, 10
 * measuring and improving; 5, 6, 11 choosing content. Special purposes, which need no consent: 1 security and fraud, 2 delivery, 3 privacy choices.
 */
const advertising = [2, 3, 4, 7];
const analytics = [8, 9, 10];
const functional = [5, 6, 11];

/** Purposes that say one thing when they stand alone, but for purpose 1. */
const functions = new Map<number, FunctionCode>([
	[2, 'ad-selection'],
	[3, 'retargeting'],
	[4, 'ad-selection'],
	[6, 'personalisation'],
	[7, 'ad-measurement'],
	[9, 'audience-measurement'],
	[11, 'personalisation'],
]);

/** Category and function that purposes imply; nothing where they name storage alone, which tells no purpose. */
export function meaningOf(
	purposes: readonly number[],
	specialPurposes: readonly number[] = [],
): { category?: Exclude<Category, 'unknown'>; function?: FunctionCode } {
	const any = (of: readonly number[]) => of.some((each) => purposes.includes(each));
	const own = [...new Set(purposes)].filter((each) => each !== 1);
	const code = own.length === 1 ? functions.get(own[0]!) : undefined;
	const category = any(advertising) ? 'advertising' : any(analytics) ? 'analytics' : any(functional) ? 'functional' : undefined;
	if (category) return { category, ...(code && { function: code }) };
	if (own.length > 0 || specialPurposes.length !== 1) return {};
	if (specialPurposes[0] === 1) return { category: 'necessary', function: 'fraud-prevention' };
	if (specialPurposes[0] === 3) return { category: 'necessary', function: 'consent-record' };
	return {};
}
