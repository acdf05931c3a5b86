/** The words of what a visit saw: why a cookie was refused, who wrote it. */
export const visitMessages = {
	'setBy.scriptAt': 'a script: {script}, so the page says',
	'setBy.elsewhere': 'another tab, during this visit',
	'refusal.prefix-http': 'Its name starts with __Http- or __Host-Http- but it is not marked Secure and HttpOnly.',
	'refusal.secure-cookie-there': 'A Secure cookie of that name is there, which a response over http may not replace.',
} as const;
