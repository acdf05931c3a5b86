import { parse } from 'tldts';
import { compile } from '../../policy/compile.ts';
import { isExact, matchesGlob, parseGlob } from '../../policy/glob.ts';
import { match } from '../../policy/match.ts';
import { isCommonName } from './common-names.ts';
import type { CatalogueBlock, Fault } from './parse-catalogue.ts';
import type { CatalogueLine } from './parse-catalogue-line.ts';

/** Holds parsed tables against the rules of docs/knowledge.md. */
export function checkCatalogue(blocks: readonly CatalogueBlock[]): Fault[] {
	const faults = [...checkOrder(blocks), ...checkUnique(blocks)];
	for (const block of blocks) {
		faults.push(...checkHead(block));
		for (const line of block.lines) faults.push(...checkLine(line));
	}
	return [...faults, ...checkReach(blocks)].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** Rule 1: slugs in order in each file and once in all of them, names in order in each block. */
function* checkOrder(blocks: readonly CatalogueBlock[]): Generator<Fault> {
	const slugs = new Map<string, CatalogueBlock>();
	let previous: CatalogueBlock | undefined;
	for (const block of blocks) {
		const twin = slugs.get(block.slug);
		if (twin) yield at(block, `slug “${block.slug}” stands already at ${twin.file}:${twin.line}`);
		slugs.set(block.slug, block);
		if (previous?.file === block.file && previous.slug > block.slug)
			yield at(block, `slug “${block.slug}” belongs before “${previous.slug}”`);
		previous = block;
		for (const [index, line] of block.lines.entries()) {
			const before = block.lines[index - 1];
			if (before && before.name > line.name) yield at(line, `“${line.name}” belongs before “${before.name}”`);
		}
	}
}

/** Rule 2: a name with the same hosts stands once. */
function* checkUnique(blocks: readonly CatalogueBlock[]): Generator<Fault> {
	const seen = new Map<string, CatalogueLine>();
	for (const line of linesOf(blocks)) {
		for (const host of line.hosts.length > 0 ? line.hosts : ['*']) {
			const key = `${host} ${line.name}`;
			const twin = seen.get(key);
			if (twin) yield at(line, `“${line.name}”${host === '*' ? '' : ` on ${host}`} stands already at ${twin.file}:${twin.line}`);
			else seen.set(key, line);
		}
	}
}

function* checkHead(block: CatalogueBlock): Generator<Fault> {
	if (block.country && !/^[A-Z]{2}$/.test(block.country)) yield at(block, `country: “${block.country}” is not an ISO 3166 code`);
	for (const [field, value] of [['home', block.home] as const, ['privacy', block.privacy] as const])
		if (value && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(value)) yield at(block, `${field}: “${value}” is not an address`);
	for (const domain of block.domains) if (!isHost(domain)) yield at(block, `domains: “${domain}” is not a domain`);
	for (const sign of block.signs.flat()) {
		if (sign.startsWith('cookie:') && sign.length > 7) continue;
		if (!sign.startsWith('host:') || !isHost(sign.slice(5))) yield at(block, `signs: “${sign}” is neither host:… nor cookie:…`);
	}
}

/** Rules 3 and 5, and the forms of single values. */
function* checkLine(line: CatalogueLine): Generator<Fault> {
	const glob = parseGlob(line.name);
	for (const host of line.hosts) if (!isHost(host)) yield at(line, `“@${host}” is not a domain`);
	if (isExact(glob)) {
		if (line.example !== undefined) yield at(line, `“${line.name}” is exact: it needs no e.g.`);
	} else if (line.example === undefined) yield at(line, `glob “${line.name}” carries no e.g.`);
	else if (!matchesGlob(glob, line.example)) yield at(line, `e.g. “${line.example}” does not fit “${line.name}”`);
	if (line.hosts.length > 0) {
		if (line.shared) yield at(line, `“${line.name}” is bound to a host: it cannot be shared`);
	} else if (!isExact(glob) && glob.literals < 3)
		yield at(line, `glob “${line.name}” without a host has fewer than three literal characters`);
	else if (!line.shared && isCommonName(glob.pieces.join(''))) {
		yield at(line, `“${line.name}” is short or common: bind it to a host (@) or mark it shared`);
	}
}

/** Rule 4: its name, or its example, on its host finds this line first. */
function* checkReach(blocks: readonly CatalogueBlock[]): Generator<Fault> {
	const entries = [...linesOf(blocks)].map((line) => ({
		name: line.name,
		...(line.hosts.length > 0 && { hosts: line.hosts.map((host) => `*.${host}`) }),
		shared: line.shared,
		value: line,
	}));
	const index = compile(entries);
	for (const line of linesOf(blocks)) {
		const name = isExact(parseGlob(line.name)) ? line.name : line.example;
		if (name === undefined) continue;
		// A host-free line is out of reach only where another host-free line hides it.
		for (const host of line.hosts.length > 0 ? line.hosts : ['any.test']) {
			const first = match(index, name, host)[0]?.value;
			if (first && first !== line && !isTwin(first, line)) {
				yield at(
					line,
					`“${name}”${line.hosts.length > 0 ? ` on ${host}` : ''} finds “${first.name}” at ${first.file}:${first.line} first`,
				);
				break;
			}
		}
	}
}

/** Twins are told once, by `checkUnique`. */
function isTwin(a: CatalogueLine, b: CatalogueLine): boolean {
	return a.name === b.name && (a.hosts.length === 0 ? b.hosts.length === 0 : a.hosts.some((host) => b.hosts.includes(host)));
}

function* linesOf(blocks: readonly CatalogueBlock[]): Generator<CatalogueLine> {
	for (const block of blocks) yield* block.lines;
}

/** A lower-case host name that somebody can own: `shop.test`, `localhost` not, `co.uk` not. */
function isHost(text: string): boolean {
	if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(text)) return false;
	return parse(text).domain !== null;
}

function at(place: { readonly file: string; readonly line: number }, message: string): Fault {
	return { file: place.file, line: place.line, message };
}
