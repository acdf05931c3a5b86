import { expect, test } from 'vitest';
import { run } from '../../scripts/command-line/commands/identify.ts';

const identifyLines = (...lines: string[]) => identifyWith([], lines);

async function identifyWith(args: readonly string[], lines: readonly string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const code = await run(args, {
		async *lines() {
			yield* lines;
		},
		out: (text) => void out.push(text),
		err: (text) => void err.push(text),
	});
	const rows = out
		.join('')
		.split('\n')
		.filter((line) => line !== '');
	return {
		code,
		err: err.join(''),
		rows: rows.map((row): Record<string, unknown> => JSON.parse(row)),
		text: out.join('') + err.join(''),
	};
}

test('one line in, one line out, in order', async () => {
	const { code, rows } = await identifyLines(
		'{"name":"_ga","domain":".shop.test","site":"https://www.shop.test/x?y","session":false,"maxAge":63072000}',
		'{"name":"lang","domain":"shop.test","site":"shop.test","sameSite":"Lax"}',
	);
	expect(code).toBe(0);
	expect(rows).toMatchObject([
		{
			name: '_ga',
			domain: '.shop.test',
			provider: 'Google Analytics',
			category: 'analytics',
			function: 'visitor-id',
			consent: 'required',
			party: 'first',
		},
		{ name: 'lang', provider: 'shop.test', category: 'functional', function: 'language-choice' },
	]);
	expect(rows[0]?.purpose).toBe('Lets Google Analytics recognise your browser on later visits, to count visitors.');
	expect(Array.isArray(rows[0]?.evidence)).toBe(true);
});

test('the cookies of one site are each other’s context, whatever form the site is given in', async () => {
	const { rows } = await identifyLines(
		'{"name":"csrftoken","domain":"data.city.test","site":"https://data.city.test/"}',
		'{"name":"csrftoken","domain":"data.other.test","site":"other.test"}',
		'{"name":"django_language","domain":"data.city.test","site":"city.test"}',
		'{"name":"cookies_preferences","domain":"data.city.test","site":"data.city.test"}',
	);
	expect(rows.map((row) => row.provider)).toEqual(['Opendatasoft', 'other.test', 'Opendatasoft', 'Opendatasoft']);
});

test('a bad line is told with its number, keeps its place, and the exit code says so', async () => {
	const { code, err, rows } = await identifyLines(
		'{"name":"a","domain":3,"site":"x"}',
		'{"name":"_ga","domain":"shop.test","site":"shop.test"}',
		'nonsense',
		'[]',
		'{"name":"a","site":"x"}',
	);
	expect(code).toBe(1);
	expect(rows).toHaveLength(5);
	expect(rows[0]).toEqual({ error: 'domain: expected a string', line: 1 });
	expect(err.split('\n').slice(0, 4)).toEqual([
		'line 1: domain: expected a string',
		'line 3: not JSON at column 1: a value is expected here',
		'line 4: expected an object, found a list',
		'line 5: domain: missing',
	]);
});

test('a value in the input comes out nowhere', async () => {
	const { text } = await identifyLines(
		'{"name":"_ga","domain":"shop.test","site":"shop.test","value":"SECRET-1"}',
		'{"name":"_ga","domain":"shop.test","site":"shop.test","value":"SECRET-2"',
		'{"name":"_ga","domain":"shop.test","site":"shop.test","secure":"SECRET-3"}',
	);
	expect(text).not.toContain('SECRET');
});

test('names like those of objects, empty names and signs of markup are names', async () => {
	const names = ['__proto__', 'constructor', '', '<b>"&', '日本', 'a\tb'];
	const { code, rows } = await identifyLines(
		...names.map((name) => JSON.stringify({ name, domain: 'shop.test', site: 'shop.test' })),
	);
	expect(code).toBe(0);
	expect(rows.map((row) => row.name)).toEqual(names);
});

test('every answer has the fields that others build on', async () => {
	const { rows } = await identifyLines(
		'{"name":"_ga","domain":"shop.test","site":"shop.test"}',
		'{"name":"q","domain":"shop.test","site":"shop.test"}',
	);
	for (const row of rows)
		for (const field of [
			'name',
			'domain',
			'provider',
			'category',
			'function',
			'purpose',
			'consent',
			'party',
			'evidence',
			'confidence',
		])
			expect(row).toHaveProperty(field);
	expect(rows[1]).toMatchObject({ category: 'unknown', function: null, provider: 'shop.test', confidence: 0 });
});

test('what cannot be a cookie is told, and what is only unusual is taken', async () => {
	const cookie = (fields: object) => JSON.stringify({ name: 'a', domain: 'shop.test', site: 'shop.test', ...fields });
	const { err, rows } = await identifyLines(
		cookie({ domain: '..' }),
		cookie({ domain: 'shop test' }),
		cookie({ site: 'https://' }),
		cookie({ value: 'v'.repeat(1_000_000) }),
		cookie({ name: 'n'.repeat(9_000) }),
		'null',
		`\uFEFF${cookie({})}`,
		cookie({ maxAge: null, sameSite: null, colour: 'red' }),
		cookie({ domain: '::1', site: '[::1]' }),
		cookie({ domain: 'localhost', site: 'http://localhost:3000/' }),
		cookie({ domain: '.bücher.test', site: 'https://www.bücher.test/' }),
	);
	expect(err.split('\n').slice(0, 6)).toEqual([
		'line 1: domain: not a host',
		'line 2: domain: not a host',
		'line 3: site: neither a host nor an address',
		'line 4: longer than 1,000,000 characters',
		'line 5: name: longer than 8,192 characters',
		'line 6: expected an object, found null',
	]);
	expect(rows.slice(6).map((row) => row.party)).toEqual(['first', 'first', 'first', 'first', 'first']);
});

test('purposes come in the language asked for', async () => {
	const line = '{"name":"_ga","domain":"shop.test","site":"shop.test"}';
	const said = async (language: string) => (await identifyWith(['--lang', language], [line])).rows[0]?.purpose;
	expect(await said('de-AT')).not.toBe(await said('en'));
	expect(await said('tlh')).toBe(await said('en'));
	expect((await identifyWith(['--lang', 'tlh'], [line])).err).toBe('--lang tlh: not spoken here; in English\n');
	expect((await identifyWith(['--lang', 'en-GB'], [line])).err).toBe('');
});

test('strange arguments are named, and answered by the usage', async () => {
	for (const [args, fault] of [
		[['--foo'], "unknown option '--foo'"],
		[['--lang'], "option '--lang <value>' argument missing"],
		[['file.jsonl'], 'cookies are read from standard input: identify < file.jsonl'],
	] as const) {
		const { code, err, rows } = await identifyWith(args, []);
		expect([code, rows.length]).toEqual([2, 0]);
		expect(err.split('\n')).toEqual([`glassjar identify: ${fault}`, expect.stringMatching(/^Usage: .*identify/), '']);
	}
});

test('the site may come with its port, as addresses have it', async () => {
	const { code, rows } = await identifyLines(
		'{"name":"a","domain":"shop.test","site":"Shop.test:8080"}',
		'{"name":"a","domain":"shop.test","site":"shop.test/basket?x=1"}',
	);
	expect(code).toBe(0);
	expect(rows.map((row) => row.party)).toEqual(['first', 'first']);
});

test('whoever gives something else than a cookie a line is told what is wanted', async () => {
	const { code, err } = await identifyLines('[{"name":"_ga",', '"domain":"shop.test"}]');
	expect(code).toBe(1);
	expect(err.split('\n')).toEqual([
		'line 1: not JSON at column 16: the text ends too early',
		'line 2: not JSON at column 9: text after the end',
		expect.stringContaining('one cookie a line is expected, as JSON: {"name"'),
		'',
	]);
});

test('ten thousand cookies take a second or two, and on a busy machine not many more', { timeout: 60_000 }, async () => {
	const lines = Array.from({ length: 10_000 }, (_, n) => `{"name":"n${n}","domain":"h${n % 500}.shop.test","site":"shop.test"}`);
	const start = performance.now();
	expect((await identifyLines(...lines)).rows).toHaveLength(10_000);
	expect(performance.now() - start).toBeLessThan(30_000);
});

test('a port is no part of a host, and an IPv6 address is one', async () => {
	const local = (domain: string, site: string) => JSON.stringify({ name: 'sid', domain, site });
	const { code, rows } = await identifyLines(
		local('localhost:3000', 'localhost:3000'),
		local('shop.test:8080', 'http://shop.test:8080/'),
		local('[::1]', '[::1]:8080'),
		local('::1', 'http://[::1]:8080/x'),
	);
	expect([code, rows.map(({ party }) => party)]).toEqual([0, ['first', 'first', 'first', 'first']]);
	expect((await identifyLines(local('shop:test', 'shop.test'))).rows[0]).toMatchObject({ error: 'domain: not a host' });
});
