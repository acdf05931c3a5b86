import { expect, test } from 'vitest';
import { consentOf } from '../../lib/policy/consent.ts';

test('necessary cookies are exempt, convenience and advertising are not', () => {
	expect(consentOf({ category: 'necessary' })).toEqual({ consent: 'exempt', reason: 'necessary' });
	expect(consentOf({ category: 'functional' })).toEqual({ consent: 'required', reason: 'convenience' });
	expect(consentOf({ category: 'advertising' })).toEqual({ consent: 'required', reason: 'advertising' });
});

test('statistics are exempt only where somebody declares them anonymised', () => {
	expect(consentOf({ category: 'analytics' })).toEqual({ consent: 'required', reason: 'statistics' });
	expect(consentOf({ category: 'analytics', anonymised: true })).toEqual({ consent: 'exempt', reason: 'anonymised-statistics' });
	expect(consentOf({ category: 'advertising', anonymised: true }).consent).toBe('required');
});

test('an unknown category is unclear, not exempt', () => {
	expect(consentOf({ category: 'unknown' })).toEqual({ consent: 'unclear', reason: 'category-unknown' });
});

test('what a publisher states goes before, and says so', () => {
	expect(consentOf({ category: 'functional', stated: { consent: 'exempt', by: 'publisher' } })).toEqual({
		consent: 'exempt',
		reason: 'declared-by-publisher',
	});
	expect(consentOf({ category: 'analytics', stated: { consent: 'exempt', by: 'vendor' } }).reason).toBe('no-storage-purpose');
});

test('no site’s own word exempts its advertising; a list that the user added may, and a vendor without storage', () => {
	const advertising = (by: 'publisher' | 'site' | 'vendor') =>
		consentOf({ category: 'advertising', stated: { consent: 'exempt', by } });
	expect(advertising('site')).toEqual({ consent: 'required', reason: 'advertising' });
	expect(advertising('publisher').consent).toBe('exempt');
	expect(advertising('vendor').consent).toBe('exempt');
	expect(consentOf({ category: 'analytics', stated: { consent: 'exempt', by: 'site' } }).consent).toBe('exempt');
	expect(consentOf({ category: 'advertising', stated: { consent: 'unclear', by: 'site' } }).consent).toBe('unclear');
});
