import type { ExportedRow } from '../../lib/view/export-row.ts';

/** The list as plain text, one cookie in two lines: the facts, and what for. */
export function printTable(
	url: string,
	rows: readonly ExportedRow[],
	out: { write(text: string): unknown; columns?: number },
): void {
	out.write(`\n${url}: ${rows.length} ${rows.length === 1 ? 'cookie' : 'cookies'}\n\n`);
	const heads = ['NAME', 'PROVIDER', 'CATEGORY', 'PARTY', 'CONSENT', 'STAYS'] as const;
	const cells = rows.map((row) =>
		[row.name || '(no name)', row.provider, row.category, row.party, row.consent, row.lifetime].map(plain),
	);
	const widths = heads.map((head, column) => Math.min(34, Math.max(head.length, ...cells.map((cell) => cell[column]!.length))));
	const line = (texts: readonly string[]) =>
		`${texts
			.map((text, column) => text.padEnd(widths[column]!))
			.join('  ')
			.trimEnd()}\n`;
	out.write(line(heads));
	for (const [index, cell] of cells.entries()) {
		out.write(line(cell));
		const { service, purpose } = rows[index]!;
		out.write(`    ${plain(service ? `${service}: ${purpose}` : purpose)}\n`);
	}
	out.write('\n');
}

/** A cookie's name is anybody's text: control characters would command the terminal. */
function plain(text: string): string {
	return text.replace(/\p{Cc}/gu, '·');
}
