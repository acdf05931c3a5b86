import { type ColumnId, columnIds, usualColumns } from '../view/report-columns.ts';
import { browser } from './api.ts';

const key = 'report-columns';

/** The columns that the reader chose for the report's table, in the table's own order. */
export async function loadColumns(): Promise<readonly ColumnId[]> {
	const { [key]: stored } = await browser.storage.local.get(key);
	if (!Array.isArray(stored)) return usualColumns;
	return columnIds.filter((column) => column === 'name' || stored.includes(column));
}

export async function keepColumns(columns: readonly ColumnId[]): Promise<void> {
	await browser.storage.local.set({ [key]: columns });
}
