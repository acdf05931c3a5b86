/** Names, and words of standards: the same in every language. */
const everywhere: readonly string[] = [
	'Glassjar',
	'HttpOnly',
	'Secure',
	'SameSite',
	'SameSite=Strict',
	'SameSite=Lax',
	'SameSite=None',
	'Partitioned',
	'CSV',
	'JSON',
	'Markdown',
	'HTML',
	'Open Cookie Database',
];

/** Words that a language shares with English, spelled alike. */
const cognates: Readonly<Record<string, readonly string[]>> = {
	ar: [],
	cs: ['Export', 'Manifest', 'hosting', 'marketing', 'video'],
	de: ['Cookies', 'Export', 'Form', 'Host', 'Manifest', 'Name', 'Partition'],
	es: ['{count} cookies', 'Cookies', 'Host', 'cookies', 'marketing', 'script'],
	fr: [
		'{count} cookies',
		'{count} pages',
		'Action',
		'Cookies',
		'Options',
		'Partition',
		'Service',
		'Site',
		'cookies',
		'image',
		'marketing',
		'script',
	],
	it: ['Host', 'hosting', 'marketing', 'script', 'social network', 'video'],
	ja: [],
	nl: [
		'{count} cookies',
		'{count} frames',
		'Cookies',
		'Filters',
		'Host',
		'Manifest',
		'Site',
		'cookies',
		'frame',
		'hosting',
		'marketing',
		'platform',
		'script',
		'video',
	],
	pl: ['Host', 'Manifest', 'hosting', 'marketing'],
	pt: ['{count} cookies', '{count} frames', 'Cookies', 'Host', 'Site', 'cookies', 'frame', 'hosting', 'marketing', 'script'],
	sv: ['{count} cookies', 'Cookies', 'Form', 'Manifest', 'Partition', 'cookies', 'video'],
	'zh-CN': [],
};

/** Texts that may read in `tag` as they do in English; each other one is an oversight. */
export const sameWords = (tag: string): readonly string[] => [...everywhere, ...(cognates[tag] ?? [])];
