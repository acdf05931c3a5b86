/**
 * The text of a header that came as bytes, one a character: browsers read a cookie's name as UTF-8, so that `Ã©` (the bytes C3 A9) is `é`.
 * Bytes that are no UTF-8 stay as they are.
 */
export function textOfBytes(bytes: string): string {
	if (!/[\x80-\xff]/.test(bytes)) return bytes;
	const escaped = bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
	try {
		return decodeURIComponent(escaped);
	} catch (error) {
		if (error instanceof URIError) return bytes;
		throw error;
	}
}

/** Bytes, one a character. However many: a call with a hundred thousand arguments fails, and a header may be longer. */
export function charactersOf(bytes: readonly number[]): string {
	return bytes.map((byte) => String.fromCharCode(byte)).join('');
}
