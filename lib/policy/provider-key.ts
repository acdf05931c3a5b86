/**
 * A key for a provider that people can read: `Google Analytics` → `google-analytics`; a second one of that key gets a number, `google-analytics-2`.
 *
 * @param taken the keys that others have
 */
export function providerKey(name: string, taken: { has(key: string): boolean }): string {
	const plain =
		name
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-|-$/g, '') || 'provider';
	let key = plain;
	for (let number = 2; taken.has(key); number++) key = `${plain}-${number}`;
	return key;
}
