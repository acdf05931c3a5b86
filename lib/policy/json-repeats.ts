import { placesIn } from './place-in-text.ts';

/** A name that stands a second time in one object of a JSON text. Of such values JSON.parse keeps the last and says nothing. */
export interface JsonRepeat {
	/** Where the value is, from the whole text inwards: `['cookies', 3, 'category']`. */
	readonly path: readonly (string | number)[];
	/** Of the name's first standing; counted from 1. */
	readonly line: number;
	readonly column: number;
}

interface Open {
	/** Where each name of an object stands; absent for a list. */
	readonly names?: Map<string, number>;
	/** The name or number of the value that is being read. */
	at: string | number;
	/** In an object, what comes next is a name. */
	awaitsName: boolean;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The first `most` names that stand twice in one object of a text that is JSON (`findJsonFault`): one pass, in the text's order. */
export function findJsonRepeats(text: string, most: number): JsonRepeat[] {
	const found: JsonRepeat[] = [];
	const open: Open[] = [];
	const placeOf = placesIn(text);
	for (const { 0: piece, index } of text.matchAll(token)) {
		const around = open.at(-1);
		if (piece === '{') open.push({ names: new Map(), at: '', awaitsName: true });
		else if (piece === '[') open.push({ at: 0, awaitsName: false });
		else if (piece === '}' || piece === ']') open.pop();
		else if (piece === ',' && typeof around?.at === 'number') around.at++;
		else if (piece === ',' && around) around.awaitsName = true;
		else if (piece.startsWith('"') && around?.names && around.awaitsName) {
			around.awaitsName = false;
			around.at = JSON.parse(piece) as string;
			const before = around.names.get(around.at);
			if (before === undefined) around.names.set(around.at, index);
			else if (found.push({ path: open.map(({ at }) => at), ...placeOf(before) }) === most) break;
		}
	}
	return found;
}
