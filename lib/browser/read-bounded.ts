/** The text of an answer, or undefined where it is longer than `limit` bytes: then no more of it is read. */
export async function readBounded(response: Response, limit: number): Promise<string | undefined> {
	if (Number(response.headers.get('content-length') ?? 0) > limit) return undefined;
	const reader = response.body?.getReader();
	if (!reader) return '';
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > limit) {
			await reader.cancel();
			return undefined;
		}
		chunks.push(value);
	}
	const bytes = joined(chunks, length);
	return decoder(encodingOf(response.headers.get('content-type') ?? '', bytes)).decode(bytes);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}

/** By the header, else by what a page says in its first lines (HTML §13.2.3.2): older policy pages are not all UTF-8. */
function encodingOf(contentType: string, bytes: Uint8Array): string {
	const stated = /charset=["']?([\w-]+)/i;
	const start = () => new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
	return (stated.exec(contentType) ?? (/html/i.test(contentType) ? stated.exec(start()) : null))?.[1] ?? 'utf-8';
}

function decoder(encoding: string): TextDecoder {
	try {
		return new TextDecoder(encoding);
	} catch {
		// A name that no browser knows.
		return new TextDecoder();
	}
}
