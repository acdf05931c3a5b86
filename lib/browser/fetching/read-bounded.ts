import { decodePage } from '../../sources/page-encoding.ts';

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
	return decodePage(bytes, response.headers.get('content-type') ?? 'text/plain', TextDecoder);
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
