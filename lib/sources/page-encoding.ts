/** As `TextDecoder` has it; given by the caller, since the language itself has none. */
export type Decoder = new (label: string, options?: { readonly fatal?: boolean }) => { decode(bytes: Uint8Array): string };

const stated = /charset\s*=\s*["']?\s*([\w:.-]+)/i;
/** Bytes in which a page must say its encoding (HTML §13.2.3.2). */
const start = 1_024;

/**
 * The text of a page in whatever encoding it has: by its byte order mark, else by the header's `charset`, else by what the page says in its first
 * lines, else UTF-8, and where it is not that, windows-1252, as browsers read it.
 */
export function decodePage(bytes: Uint8Array, contentType: string, Decoder: Decoder): string {
	const marked = byMark(bytes);
	if (marked !== undefined) return new Decoder(marked).decode(bytes);
	const html = contentType === '' || /html/i.test(contentType);
	const told = labelIn(contentType) ?? (html ? fromPage(labelIn(latin(bytes.subarray(0, start)))) : undefined);
	const decoder = told === undefined ? undefined : known(told, Decoder);
	if (decoder) return decoder.decode(bytes);
	if (!html) return new Decoder('utf-8').decode(bytes);
	try {
		return new Decoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new Decoder('windows-1252').decode(bytes);
	}
}

/** UTF-8, UTF-16 or none (Encoding Standard §6 “BOM sniff”). */
export function byMark([a, b, c]: Uint8Array): string | undefined {
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}

function labelIn(text: string): string | undefined {
	return stated.exec(text)?.[1];
}

/** A page that could be read so far is not in UTF-16, whatever it says of itself. */
function fromPage(label: string | undefined): string | undefined {
	return label !== undefined && /^(?:utf-?16|unicode|ucs-?2)/i.test(label) ? 'utf-8' : label;
}

function known(label: string, Decoder: Decoder): InstanceType<Decoder> | undefined {
	try {
		return new Decoder(label);
	} catch {
		// A name that no browser knows.
		return undefined;
	}
}

function latin(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}
