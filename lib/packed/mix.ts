/** A hash whose low bits depend on all bits of the number. */
export function mix(value: number): number {
	const product = Math.imul(value + 1, 0x2f0b4c47);
	return product ^ (product >>> 15);
}
