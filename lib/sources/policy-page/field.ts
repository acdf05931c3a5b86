/** What a column, a label or a line of a policy tells about a cookie. */
export type Field =
	| 'name'
	| 'provider'
	| 'service'
	| 'purpose'
	| 'retention'
	/** `Category`, and `Type`, which sites use for the category, the party or the kind of storage: the cells decide. */
	| 'category'
	| 'host'
	| 'party'
	/** Known, and nothing of ours: privacy link, legal basis, recipient country. */
	| 'other';
