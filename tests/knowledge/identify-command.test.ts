import { expect, test } from 'vitest';
import { run } from '../../scripts/commands/identify.ts';

async function identifyLines(...lines: string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const code = await run([], {
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
		'line 3: not JSON',
		'line 4: name: missing',
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
