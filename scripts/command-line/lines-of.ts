import { byMark } from '../../lib/sources/page-encoding.ts';

/**
 * Lines of text that comes in pieces, without their ends (LF, CRLF or CR). UTF-8, or UTF-16 with its mark. Of a line without end no more than `longest` characters
 * are kept, so that it costs no memory; whoever reads it sees by its length that it was cut.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string> {
	let decoder: TextDecoder | undefined;
	let line = '';
	let held = '';
	const add = (text: string) => {
		if (line.length < longest) line = (line + text).slice(0, longest);
	};
	for await (const piece of pieces) {
		decoder ??= new TextDecoder(byMark(piece) ?? 'utf-8');
		const text = held + decoder.decode(piece, { stream: true });
		// The other half of a CRLF may be in the next piece.
		held = text.endsWith('\r') ? '\r' : '';
		const [first = '', ...more] = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/);
		add(first);
		for (const next of more) {
			yield line;
			line = '';
			add(next);
		}
	}
	add(decoder?.decode() ?? '');
	if (line !== '' || held !== '') yield line;
}
