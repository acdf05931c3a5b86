/** How much of a page is read. A page is written by strangers: whatever is beyond these is dropped, counted and told. */
export const limits = {
	/** Characters of HTML. */
	input: 5_000_000,
	/** Elements kept. */
	elements: 200_000,
	/** Characters of text kept. */
	text: 2_000_000,
	/** Lines outside of tables, and characters of one. */
	lines: 10_000,
	line: 8_000,
	/** Elements open at once; htmlparser2 moves its whole stack for each element, so that depth costs the square. */
	open: 2_000,
	/** Depth of the tree that is walked; deeper elements become children of the last one. */
	depth: 150,
	/** Tables. */
	tables: 500,
	/** Rows of one table. */
	rows: 5_000,
	/** Columns of one table, and the largest `colspan` or `rowspan` that is believed. */
	columns: 50,
	span: 50,
	/** Cells of all tables, spanned ones counted each time. */
	cells: 200_000,
	/** Declarations of one page. */
	declarations: 2_000,
	/** Names in one cell. */
	names: 100,
	/** Characters of one field: a purpose, a provider. */
	field: 500,
	/** Characters of a provider's or service's name. */
	title: 200,
	/** Characters of one name. */
	name: 120,
} as const;
