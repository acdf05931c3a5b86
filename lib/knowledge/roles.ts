/** What a company does on other companies' sites. From `third-party-web`'s categories, or from what its cookies are for. */
export const roles = [
	'advertising',
	'analytics',
	'social',
	'video',
	'marketing',
	'support',
	'consent',
	'tag-manager',
	'content',
	'cdn',
	'hosting',
	'utility',
	/** A house with many services, advertising among them: one signs in to it, too (Google, LinkedIn). */
	'platform',
	'other',
] as const;
export type Role = (typeof roles)[number];
