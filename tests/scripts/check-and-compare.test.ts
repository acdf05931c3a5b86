import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toJson } from '../../lib/export/json.ts';
import type { Io } from '../../scripts/command-line/command.ts';
import { run as check } from '../../scripts/command-line/commands/check.ts';
import { run as compare } from '../../scripts/command-line/commands/compare.ts';
import { basket, statistics } from '../export/rows.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'glassjar-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
	return path;
}

type Command = (args: readonly string[], io: Io) => Promise<number>;

/** What a command wrote, paths without their folder, and its exit code. */
async function outcome(command: Command, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
	const written: { out: string[]; err: string[] } = { out: [], err: [] };
	const io: Io = {
		lines: () => {
			throw new Error('neither command reads standard input');
		},
		out: (text) => void written.out.push(text),
		err: (text) => void written.err.push(text),
	};
	const code = await command(args, io);
	return { code, out: written.out.join('').replaceAll(`${folder}/`, ''), err: written.err.join('').replaceAll(`${folder}/`, '') };
}

const shop = {
	manifestVersion: 1,
	publisher: { name: 'Shop' },
	scope: ['*.shop.test'],
	cookies: [
		{ name: 'basket', category: 'necessary', retention: 'P14D' },
		{ name: '_fbp', category: 'necessary' },
	],
};
const seen = (name: string, more: object = {}) => ({
	name,
	domain: '.shop.test',
	site: 'shop.test',
	lifetimeSeconds: 1_209_600,
	...more,
});

test('check says nothing but the count of a right manifest', async () => {
	expect(await outcome(check, await file('right.json', shop))).toEqual({
		code: 0,
		out: 'right.json: 2 cookies declared, no fault\n',
		err: '',
	});
});

test('check prints each fault with its file and place, and tells by its exit code', async () => {
	const wrong = await file('wrong.json', { ...shop, cookies: [{ name: 'a', category: 'Necesary' }] });
	expect(await outcome(check, wrong)).toEqual({
		code: 1,
		out: 'wrong.json: cookies[0].category: unknown "Necesary"; did you mean "necessary"?\n',
		err: '',
	});
	expect(await outcome(check, await file('broken.json', '{\n}}'))).toEqual({
		code: 1,
		out: 'broken.json: line 2, column 2: not JSON: text after the end\n',
		err: '',
	});
	expect(await outcome(check, join(folder, 'absent.json'), wrong)).toMatchObject({
		code: 2,
		err: expect.stringContaining('absent.json: no such file'),
	});
	expect(await outcome(check)).toMatchObject({ code: 2, err: expect.stringContaining('Usage: ') });
});

test('compare finds what is undeclared, outlived and called by another name', async () => {
	const manifest = await file('shop.json', shop);
	const visit = await file('visit.json', {
		site: 'https://www.shop.test/',
		rows: [seen('basket', { lifetimeSeconds: 5_184_000 }), seen('_fbp'), seen('planted')],
	});
	const { code, out, err } = await outcome(compare, '--manifest', manifest, visit);
	expect(err).toBe('');
	expect(out.split('\n').map((line) => line.split('. Touches')[0])).toEqual([
		'3 cookies seen, 2 of them declared; 2 of 2 declared ones seen.',
		expect.stringMatching(/^action: _fbp on .shop.test: declared as necessary, but .* knows _fbp of .* as advertising$/),
		'action: basket on .shop.test: stays 60 days, declared as P14D',
		expect.stringMatching(/^action: planted on .shop.test: seen but not declared/),
		'',
	]);
	expect(code).toBe(1);
	const json = JSON.parse((await outcome(compare, visit, '--json', '--manifest', manifest)).out);
	expect(json.findings.map((each: { kind: string }) => each.kind)).toEqual([
		'category-contradicted',
		'lives-longer',
		'undeclared',
	]);
	expect(json.counts).toEqual({ seen: 3, seenAndDeclared: 2, declared: 2, declaredAndSeen: 2 });
});

test('compare agrees where nothing asks for action', async () => {
	const visit = await file('agree.json', [seen('basket')]);
	expect(await outcome(compare, '--manifest', await file('shop.json', shop), visit)).toEqual({
		code: 0,
		out: '1 cookie seen, 1 of them declared; 1 of 2 declared ones seen.\ninformation: _fbp: declared but not seen. If it is no longer used, drop it from the declaration.\n',
		err: '',
	});
});

test('what needs consent and came before the choice is found, what came after it is not', async () => {
	const manifest = await file('after.json', { ...shop, cookies: ['_ga', '_gid', 'CookieConsent'].map((name) => ({ name })) });
	const visit = await file('moments.json', [
		seen('_ga', { firstSeen: 1_000 }),
		seen('CookieConsent', { firstSeen: 2_000 }),
		seen('_gid', { firstSeen: 3_000 }),
	]);
	const { out } = await outcome(compare, '--manifest', manifest, visit);
	expect(out).toContain('action: _ga on .shop.test: needs consent (analytics), but was set 1 second before the choice');
	expect(out).not.toContain('_gid');
});

test('a site that declares its consent cookie does not thereby say that its record, which came with the page, was a choice', async () => {
	const start = 1_790_000_000_000;
	const visit = await file('unset.json', [
		seen('cookie_consent', { firstSeen: start + 100, writer: 'response', setWith: 'main_frame', startedAt: start }),
		seen('_ga', { firstSeen: start + 600, writer: 'script', startedAt: start }),
	]);
	const byScript = await file('by-script.json', [
		seen('cookie_consent', {
			firstSeen: start + 600,
			lastSeen: start + 1500,
			resource: 'main_frame',
			setWith: null,
			startedAt: start,
		}),
		seen('_ga', { firstSeen: start + 900, writer: 'script', startedAt: start }),
	]);
	const none = await file('no-cookies.json', { ...shop, cookies: [{ name: '_ga' }] });
	expect((await outcome(compare, '--manifest', none, byScript)).out).not.toContain('needs consent');
	for (const cookies of [[], [{ name: 'cookie_consent', category: 'necessary', retention: 'P6M' }]]) {
		const { out } = await outcome(compare, '--manifest', await file('unset-manifest.json', { ...shop, cookies }), visit);
		expect(out).toContain('_ga on .shop.test: needs consent (analytics), but was set though no choice was made');
	}
});

test('a site that sets its first cookie with the choice is not blamed: the visit’s beginning is the row’s own', async () => {
	const start = 1_790_000_000_000;
	const visit = await file('waits.json', [
		seen('cookie_consent', { firstSeen: start + 20_000, writer: 'response', resource: 'main_frame', startedAt: start }),
		seen('_ga', { firstSeen: start + 20_600, writer: 'script', startedAt: start }),
	]);
	const manifest = await file('waits-manifest.json', { ...shop, cookies: [{ name: '_ga', retention: 'P2Y' }] });
	expect((await outcome(compare, '--manifest', manifest, visit)).out).not.toContain('needs consent');
});

test('compare refuses what it cannot use: a manifest for other sites, no manifest, no visit, no arguments', async () => {
	const manifest = await file('shop.json', shop);
	const visit = await file('visit.json', [seen('basket')]);
	const elsewhere = await file('elsewhere.json', [{ name: 'basket', domain: 'myshop.test', site: 'myshop.test' }]);
	expect(await outcome(compare, '--manifest', manifest, elsewhere)).toMatchObject({
		code: 2,
		out: '',
		err: expect.stringContaining('speaks for *.shop.test, and the visit is of myshop.test'),
	});
	expect(await outcome(compare, '--manifest', await file('none.json', '[]'), visit)).toMatchObject({
		code: 2,
		err: 'none.json: expected an object, found a list\n',
	});
	expect(await outcome(compare, '--manifest', manifest, await file('text.json', 'text'))).toMatchObject({ code: 2 });
	expect(await outcome(compare, '--manifest', manifest)).toMatchObject({ code: 2, err: expect.stringContaining('Usage: ') });
	expect(await outcome(compare, '--what', manifest, visit)).toMatchObject({ code: 2, err: expect.stringContaining('Usage: ') });
});

test('whatever file check is given, it answers in one line with the place, and tells by its exit code', async () => {
	const bad: [name: string, content: string, code: number, said: string][] = [
		['empty.json', '', 1, 'line 1, column 1: not JSON: the text ends too early'],
		['html.json', '<!doctype html><title>Shop</title>', 1, 'line 1, column 1: not JSON'],
		['list.json', '[]', 1, 'expected an object, found a list'],
		['deep.json', '['.repeat(1_000_000), 1, 'line 1, column 17: not JSON'],
		['proto.json', '{"__proto__": {"manifestVersion": 1}}', 1, 'manifestVersion: missing'],
		['big.json', ' '.repeat(9_000_000), 2, 'larger than 8000000 bytes'],
	];
	for (const [name, content, code, said] of bad) {
		const { code: ended, out, err } = await outcome(check, await file(name, content));
		expect([name, ended]).toEqual([name, code]);
		expect(
			(out + err).split('\n').find((line) => line.startsWith(`${name}: ${said}`)),
			out + err,
		).toBeDefined();
	}
	expect(await outcome(check, folder)).toMatchObject({ code: 2, err: expect.stringContaining(': a folder, not a file') });
	expect(await outcome(check, '/dev/zero')).toMatchObject({ code: 2, err: '/dev/zero: larger than 8000000 bytes\n' });
});

test('compare takes what the report exports and what npm start prints, and says the same of both, each time', async () => {
	const manifest = await file('shop.json', shop);
	const rows = [basket, statistics].map((row) => ({ ...row, site: 'shop.test', domain: '.shop.test' }));
	const printed = await file('printed.json', rows);
	const exported = await file('exported.json', toJson(rows, { site: 'https://www.shop.test/', at: '2026-11-23T10:00:00Z' }));
	const [one, two, again] = [
		await outcome(compare, '--manifest', manifest, printed),
		await outcome(compare, '--manifest', manifest, exported),
		await outcome(compare, '--manifest', manifest, exported),
	];
	expect(one.err).toBe('');
	expect(one.out).toContain(`${rows.length} cookies seen`);
	expect(two).toEqual(one);
	expect(again).toEqual(two);
});

test('a manifest for one host is held against a visit of that host, and of no other', async () => {
	const own = await file('host.json', { ...shop, scope: ['www.shop.test'] });
	const visit = (page: object) =>
		file('visit.json', { cookies: [seen('track', page), seen('IDE', { ...page, domain: '.doubleclick.net' })] });
	const { code, out } = await outcome(compare, '--manifest', own, await visit({ pageHost: 'www.shop.test' }));
	expect([code, out.split('\n')[0]]).toEqual([1, '2 cookies seen, 0 of them declared; 0 of 2 declared ones seen.']);
	expect((await outcome(compare, '--manifest', own, await visit({ site: 'https://www.shop.test/basket' }))).code).toBe(1);
	expect(await outcome(compare, '--manifest', own, await visit({ pageHost: 'blog.shop.test' }))).toEqual({
		code: 2,
		out: '',
		err: 'host.json: scope: speaks for www.shop.test, and the visit is of shop.test\n',
	});
});

test('the choice is found as the report finds it', async () => {
	const manifest = await file('moment.json', {
		...shop,
		cookies: [{ name: '*consent*' }, { name: '_ga' }, { name: 'tarteaucitron' }],
	});
	const early = async (...rows: object[]) => {
		const { out } = await outcome(compare, '--manifest', manifest, await file('moment-visit.json', { cookies: rows }));
		return out.split('\n').filter((line) => line.includes('before the choice') || line.includes('no choice')).length;
	};
	const ga = seen('_ga', { firstSeen: 5000 });
	// Written unasked, then with the choice.
	expect(await early(ga, seen('tarteaucitron', { firstSeen: 1000, lastSeen: 4000 }))).toBe(0);
	expect(await early(ga, seen('tarteaucitron', { firstSeen: 1000, lastSeen: 8000 }))).toBe(1);
	// There before, and only made to last.
	expect(await early(ga, seen('CookieConsent', { firstSeen: 6000, wasThere: true }))).toBe(0);
	expect(await early(ga, seen('CookieConsent', { firstSeen: 6000 }))).toBe(1);
	// Refused, or another tab's.
	expect(await early(ga, seen('CookieConsent', { firstSeen: 3000, refused: true }))).toBe(1);
	expect(await early(seen('_ga', { firstSeen: 5000, writer: 'elsewhere' }))).toBe(0);
});

test('hosts may have ports, and be addresses', async () => {
	const manifest = await file('local.json', {
		manifestVersion: 1,
		publisher: { name: 'Shop' },
		cookies: [{ name: 'sid', party: 'first' }],
	});
	for (const host of ['[::1]', '::1', '[::1]:8080', 'localhost:3000', '127.0.0.1:8080']) {
		const site = host === '::1' ? host : `http://${host}/`;
		const visit = await file('local-visit.json', [{ name: 'sid', domain: host, site }]);
		expect([host, (await outcome(compare, '--manifest', manifest, visit)).code]).toEqual([host, 0]);
	}
});
