/** What a record of consent says of when the visitor chose. */
export type RecordHabit =
	/** Written with the choice, as nearly all are. */
	| 'with-the-choice'
	/** Written unasked when a page opens, with the settings that hold until then, and again in the same place with the choice. */
	| 'in-place'
	/** Written unasked; the choice shows in another cookie, or in none. */
	| 'unasked';

/**
 * Records that their tools write before anybody has chosen. Source: the tools' own documentation and scripts, as of November 2026; OneTrust’s choice
 * shows in `OptanonAlertBoxClosed`, that of the plugin behind `cookielawinfo-checkbox-necessary` in `viewed_cookie_policy`.
 */
const exceptions: ReadonlyMap<string, RecordHabit> = new Map([
	['CONSENT', 'in-place'],
	['CookieControl', 'in-place'],
	['OptanonConsent', 'unasked'],
	['SOCS', 'in-place'],
	['__cq_dnt', 'unasked'],
	['_cmp_a', 'unasked'],
	['_pprv', 'in-place'],
	['_tracking_consent', 'in-place'],
	['cookieyes-consent', 'in-place'],
	['dw_dnt', 'unasked'],
	['notice_behavior', 'unasked'],
	['tarteaucitron', 'in-place'],
	['usprivacy', 'unasked'],
]);

/** One cookie for each kind of cookies: `cookielawinfo-checkbox-analytics`. */
const unaskedBeginning = 'cookielawinfo-checkbox-';

/** A flag that says whom a banner is for, and what it says where somebody has answered it. */
const flag = / (?:applies|applicable|required|variant|geo|country|region|(?:is|in|from) (?:the )?(?:eu|eea|gdpr)) /;
const answered = /accept|agree|allow|given|seen|clos|hid|dismiss|choice|chos/;

/** Of a cookie that records consent, by its exact name. */
export function recordHabit(name: string): RecordHabit {
	if (name.startsWith(unaskedBeginning) || isFlag(name)) return 'unasked';
	return exceptions.get(name) ?? 'with-the-choice';
}

/** `gdpr_applies`, `consentRequired`, `isEU_GDPR`, `cookie_banner_variant`; not `consent_required_accepted`. */
function isFlag(name: string): boolean {
	const words = ` ${name
		.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
		.toLowerCase()
		.split(/[^a-z]+/)
		.join(' ')} `;
	return flag.test(words) && !answered.test(words);
}
