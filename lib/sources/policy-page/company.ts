/** What a company's name may end with, by its legal form; a part of a pattern. */
const legalForm = String.raw`(?<!\p{L})(?:g?GmbH(?: & Co\. KG)?|AG|SE|KG|UG|Inc\.?|LLC|Ltd\.?|Limited|S\.?A\.?|S\.?L\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|S\.?A\.?S\.?|B\.?V\.?|A\/S|AB|AS|ApS|Oy|s\.r\.o\.|a\.s\.|Foundation|Corporation|Corp\.?|plc)`;

const beforeAddress = new RegExp(String.raw`^(.{2,60}?${legalForm})\s*,\s.+$`, 'su');
const service = new RegExp(String.raw`^(\p{Lu}[^\n.:;]{1,80}?)\s*\([^()]{2,60}?${legalForm}\)$`, 'u');

/** `Pear Ireland Ltd., 4 Barrow Street, Dublin` → `Pear Ireland Ltd.` */
export function withoutAddress(text: string): string {
	return text.replace(beforeAddress, '$1');
}

/** The service of a line that names it and its company: `Pear Count (Pear Ltd.)` → `Pear Count`. So iubenda titles what it tells of each. */
export function serviceOfLine(text: string): string | undefined {
	return service.exec(text)?.[1];
}
