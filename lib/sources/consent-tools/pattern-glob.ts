import { literalGlob } from '../../policy/manifest-text.ts';

/**
 * Tools let sites name cookies by regular expressions, which from outside are never run here: their source is read as far as it means a glob. `^_ga` → `_ga*`;
 * `/_pk_.*$/` → `*_pk_*`; `^(_ga|_gid)$` → both. Undefined where a glob cannot say it: then the entry is left out and named.
 */
export function globsOfPattern(source: string): string[] | undefined {
	if (source.length > 200) return undefined;
	const [, start, inner = '', end] = /^(\^?)(.*?)((?<!\\)\$)?$/s.exec(source) ?? [];
	const group = /^\((?:\?:)?([^()]*)\)$/.exec(inner)?.[1];
	const globs = (group ?? inner).split('|').map((branch) => {
		// `^a|b` binds the anchor to one branch only: not worth guessing.
		if (group === undefined && inner.includes('|')) return undefined;
		const glob = globOf(branch);
		return glob === undefined ? undefined : `${start ? '' : '*'}${glob}${end ? '' : '*'}`.replace(/(?<!\\)\*{2,}/g, '*');
	});
	return globs.every((glob) => glob !== undefined && /[^*]/.test(glob)) ? (globs as string[]) : undefined;
}

const atom = /\\([dws])|\\([^a-z0-9])|\.|\[[^\]\\]*(?:\\.[^\]\\]*)*\]|([^\\^$.|?*+()[\]{}])/giy;
const repeat = /[*+]\??|\{\d{1,3}(?:,\d{0,3})?\}|\?/y;

/** A run of literals, classes and repetitions. What is not a plain literal once is a star. */
function globOf(pattern: string): string | undefined {
	let glob = '';
	for (let at = 0; at < pattern.length; ) {
		atom.lastIndex = at;
		const found = atom.exec(pattern);
		if (!found) return undefined;
		at = atom.lastIndex;
		const literal = found[2] ?? found[3];
		repeat.lastIndex = at;
		const repeated = repeat.exec(pattern);
		if (repeated) at = repeat.lastIndex;
		glob += literal === undefined || repeated ? '*' : literalGlob(literal);
	}
	return glob;
}
