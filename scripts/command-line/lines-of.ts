import { byMark } from '../../lib/sources/page-encoding.ts';

/**
 * Lines of text that comes in pieces, without their ends (LF, CRLF or CR); `undefined` for one that is not UTF-8, for half a name would be another name. UTF-16 is read where it has
 * its mark. Of a line without end no more than `longest` characters are kept, so that it costs no memory; whoever reads it sees by its length that it was cut.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string | undefined> {
	let encoding: Encoding | undefined;
	let line = '';
	let held = '';
	for await (const piece of pieces) {
		encoding ??= encodingOf(piece);
		const text = held + encoding.decode(piece);
		// The other half of a CRLF may be in the next piece.
		held = text.endsWith('\r') ? '\r' : '';
		const [first = '', ...more] = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/);
		const most = longest * encoding.width;
		line = joined(line, first, most);
		for (const next of more) {
			yield encoding.whole(line, longest);
			line = joined('', next, most);
		}
	}
	if (encoding && (line !== '' || held !== '')) yield encoding.whole(line, longest);
}

function joined(line: string, text: string, most: number): string {
	return line.length < most ? (line + text).slice(0, most) : line;
}

/** How pieces become text that can be cut into lines, and such a line what it says. */
interface Encoding {
	/** Characters of that text for one of the line, at most. */
	readonly width: number;
	decode(piece: Uint8Array): string;
	whole(line: string, longest: number): string | undefined;
}

function encodingOf(first: Uint8Array): Encoding {
	const marked = byMark(first);
	if (marked === undefined || marked === 'utf-8') return utf8;
	const decoder = new TextDecoder(marked);
	return {
		width: 1,
		decode: (piece) => decoder.decode(piece, { stream: true }),
		whole: (line) => line,
	};
}

/** A character a byte at first: line ends are the same in UTF-8, and a fault is one line's only. */
const utf8: Encoding = {
	width: 4,
	decode: (piece) => Buffer.from(piece).toString('latin1'),
	whole(line, longest) {
		const bytes = Buffer.from(line, 'latin1');
		// Cut lines may end within a character, and are too long in any case.
		if (bytes.length >= longest * 4) return new TextDecoder().decode(bytes).slice(0, longest);
		try {
			return new TextDecoder('utf-8', { fatal: true }).decode(bytes).slice(0, longest);
		} catch {
			return undefined;
		}
	},
};
