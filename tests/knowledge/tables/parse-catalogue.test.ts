import { expect, test } from 'vitest';
import { parseCatalogue } from '../../../lib/knowledge/tables/parse-catalogue.ts';

const table = `# A note
## acme: Acme Analytics
organisation: Acme
country: FR
home: https://acme.test/
domains: acme.test, acme.example
signs: host:cdn.acme.test, cookie:a+cookie:b

_acme_*   visitor-id  P2Y      first  e.g.=_acme_1
uid       ad-visitor-id  -     third  @  @other.test  category=analytics
`;

test('a block is read with its fields, and “@” stands for its domains', () => {
	const { blocks, faults } = parseCatalogue('acme.txt', table);
	expect(faults).toEqual([]);
	expect(blocks).toHaveLength(1);
	expect(blocks[0]).toMatchObject({
		slug: 'acme',
		name: 'Acme Analytics',
		organisation: 'Acme',
		domains: ['acme.test', 'acme.example'],
		software: false,
		signs: [['host:cdn.acme.test'], ['cookie:a', 'cookie:b']],
	});
	expect(blocks[0]!.lines[0]).toMatchObject({
		line: 9,
		name: '_acme_*',
		retention: 'P2Y',
		party: 'first',
		hosts: [],
		example: '_acme_1',
	});
	expect(blocks[0]!.lines[1]).toMatchObject({ hosts: ['acme.test', 'acme.example', 'other.test'], category: 'analytics' });
	expect(blocks[0]!.lines[1]).not.toHaveProperty('retention');
});

test('a bad line is told with its place, and the rest is kept', () => {
	const { blocks, faults } = parseCatalogue(
		'bad.txt',
		'x session - first\n## one: One\nkind: thing\na sesion - first\nb session 2Y first\nc session P2Y second\nd session\ne session - first zzz\nok session - first\n',
	);
	expect(faults.map(({ line, message }) => `${line} ${message.split(/[:“]/)[0]!.trim()}`)).toEqual([
		'1 stands outside a block',
		'3 kind',
		'4 unknown function',
		'5 retention',
		'6 party',
		'7 a line has a name, a function, a retention and a party',
		'8 unknown extra',
	]);
	expect(blocks[0]!.lines.map((line) => line.name)).toContain('ok');
});

test('“\\s” is a space, “\\*” stays a literal star for the glob', () => {
	const { blocks } = parseCatalogue('t.txt', '## one: One\na\\sb session - first\nc\\*d session - first\n');
	expect(blocks[0]!.lines.map((line) => line.name)).toEqual(['a b', 'c\\*d']);
});

test('retentions are ISO 8601 durations, a session, or a hyphen for not known', () => {
	const faultsOf = (retention: string) => parseCatalogue('t.txt', `## one: One\na session ${retention} first\n`).faults;
	for (const good of ['P2Y', 'PT30M', 'P1DT12H', 'P3W', 'session', '-']) expect(faultsOf(good)).toEqual([]);
	for (const bad of ['P', 'PT', '2Y', 'P1H', 'forever'])
		expect(faultsOf(bad)).toMatchObject([{ line: 2, message: expect.stringContaining(`“${bad}”`) }]);
});
