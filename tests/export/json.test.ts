import { expect, test } from 'vitest';
import type { ExportRow } from '../../lib/export/export-row.ts';
import { toJson } from '../../lib/export/json.ts';
import type { ExportedRow } from '../../lib/view/export-row.ts';
import { basket } from './rows.ts';

test('rows leave with their known fields alone', () => {
	const row = { ...basket, value: 'secret' };
	const text = toJson([row], { site: 'shop.test', at: '2026-11-23T10:00:00Z' });
	expect(JSON.parse(text)).toEqual({ site: 'shop.test', exportedAt: '2026-11-23T10:00:00Z', cookies: [basket] });
	expect(text).not.toContain('secret');
});

test('what the interface exports is what the exports take', () => {
	const { refused: _, ...stored } = basket;
	const row: ExportedRow = {
		...stored,
		software: false,
		service: null,
		function: null,
		lifetimeSeconds: null,
		session: true,
		remaining: false,
		retention: null,
		retentionWords: '',
		writer: 'earlier',
		resource: null,
		setWith: null,
		firstSeen: null,
		lastSeen: null,
		startedAt: 1_763_893_200_000,
		wasThere: true,
		site: 'shop.test',
		pageHost: 'www.shop.test',
		partition: null,
		store: '0',
		hostOnly: true,
		secure: true,
		httpOnly: true,
		sameSite: 'lax',
		confidence: 0.9,
		evidence: [],
	};
	const exported: ExportRow = row;
	const { cookies } = JSON.parse(toJson([exported], { site: 'shop.test', at: '2026-11-23' }));
	expect(cookies[0]).toMatchObject({ name: 'basket', service: null, session: true, sameSite: 'lax', evidence: [] });
});
