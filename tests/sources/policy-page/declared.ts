import { readPolicyPage } from '../../../lib/sources/policy-page/read-policy-page.ts';

/** What a page declares, one line a cookie: `_ga | Google | analytics | P2Y`; `-` where it does not say. */
export function declared(html: string, url?: string): string[] {
	const { manifest } = readPolicyPage(html, url === undefined ? {} : { url });
	return manifest.cookies.map(({ name, provider, category, retention }) =>
		[name, provider?.name ?? '-', category ?? '-', retention ?? '-'].join(' | '),
	);
}

/** The purposes of a page by name. */
export function purposes(html: string): Record<string, string> {
	const { manifest } = readPolicyPage(html);
	return Object.fromEntries(manifest.cookies.map(({ name, purpose }) => [name, Object.values(purpose ?? {})[0] ?? '-']));
}

/** A page around a body. */
export function page(body: string, lang = 'en'): string {
	return `<!doctype html><html lang="${lang}"><head><title>Cookies | Pear Shop</title></head><body>${body}</body></html>`;
}

/** A table: a header row, then rows; cells parted by bars. */
export function table(...rows: readonly string[]): string {
	const [head, ...body] = rows.map((row) => row.split('|').map((cell) => cell.trim()));
	return `<table><thead><tr>${head!.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${body
		.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
		.join('')}</tbody></table>`;
}
