/** What a layout says of some cookies, in the page's own words, before they are understood. */
export interface PageRecord {
	/** The lines of the name cell. */
	names: readonly string[];
	/** Where shape alone must tell that it is a name: outside of tables. */
	strict?: boolean;
	provider?: string | undefined;
	service?: string | undefined;
	purpose?: string | undefined;
	/** One line for all names, or a line for each. */
	retention?: readonly string[] | undefined;
	/** The cell of a category, type, class or consent column. */
	category?: readonly string[] | undefined;
	host?: string | undefined;
	party?: string | undefined;
}

/** What the page says around a record: headings above it, the words before it. */
export interface Surroundings {
	/** Nearest first, each with the first line of text below it. */
	readonly headings: readonly { readonly text: string; readonly intro?: string }[];
	/** The last lines of text before it, nearest first. */
	readonly before: readonly string[];
}
