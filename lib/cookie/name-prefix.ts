const prefix = /^__(?:Secure|Http|Host(?:-Http)?)-/i;

/**
 * A name without the prefix by which it promises attributes (RFC 6265bis §4.1.3): `__Host-session` → `session`. Browsers do not mind its case.
 */
export function withoutPrefix(name: string): string {
	return name.startsWith('__') ? name.replace(prefix, '') : name;
}
