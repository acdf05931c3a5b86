import type { Format } from '../../components/report/Exports.tsx';

const types: Readonly<Record<Format, { readonly ending: string; readonly type: string }>> = {
	csv: { ending: 'csv', type: 'text/csv' },
	json: { ending: 'json', type: 'application/json' },
	markdown: { ending: 'md', type: 'text/markdown' },
	html: { ending: 'html', type: 'text/html' },
	manifest: { ending: 'cookie-policy.json', type: 'application/json' },
};

/** `glassjar-shop.test-2026-11-23.csv`. A site's colon and brackets (`[::1]`) are no characters for file names. */
function fileName(format: Format, site: string, at: number): string {
	const day = new Date(at).toISOString().slice(0, 10);
	return `glassjar-${site.replace(/[^\p{L}\p{N}.-]+/gu, '_')}-${day}.${types[format].ending}`;
}

/** Hands a text to the browser as a download; it asks nobody for anything. */
export function saveFile(format: Format, site: string, at: number, text: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: `${types[format].type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = address;
	link.download = fileName(format, site, at);
	link.click();
	// The download holds on to what it reads; a minute is ample to begin it.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
