/** The largest part of a cookie's text that is taken along; more attributes than that no cookie needs. */
const longest = 2000;

/** A cookie's text as a script writes it, without the value: `a=secret; Path=/` → `a=; Path=/`, `secret` → `=`. */
export function withoutValue(text: string): string {
	const semicolon = text.indexOf(';');
	const pair = semicolon < 0 ? text : text.slice(0, semicolon);
	const equals = pair.indexOf('=');
	const attributes = semicolon < 0 ? '' : text.slice(semicolon);
	return `${equals < 0 ? '' : pair.slice(0, equals)}=${attributes}`.slice(0, longest);
}
