import type { Party } from '../cookie/site.ts';
import type { FunctionCode } from '../policy/functions.ts';
import type { Category } from '../policy/vocabulary.ts';
import type { Tolerance } from './lifetime-tolerance.ts';

/** A difference between what is declared and what was seen: facts and codes, which the interface puts into words. No verdict of law. */
export interface FindingOf<Kind extends string, Evidence> {
	readonly kind: Kind;
	/** `action`: the site should change its cookies or its words. `notice`: worth a look. `information`: no fault. */
	readonly severity: Severity;
	/** The cookie's name; of what was declared and not seen, the declared name or glob. */
	readonly cookie: string;
	/** Host or domain of the cookie; absent where none was seen. */
	readonly domain?: string;
	/** The pattern of the declaration, where there is one. */
	readonly declared?: string;
	readonly evidence: Evidence;
	/** The rules that it touches, the nearest first. */
	readonly touches: readonly Rule[];
	/** What the site could do. */
	readonly advice: Advice;
}

export type Severity = 'action' | 'notice' | 'information';

export type Finding =
	| FindingOf<
			'undeclared',
			{
				readonly party: Party;
				readonly refused: boolean;
				/** What is known of it otherwise. */
				readonly provider?: string;
				readonly category: Category;
				readonly function?: FunctionCode;
				/** What is known is inferred. */
				readonly inferred?: true;
				/** It is declared, but for these hosts. */
				readonly declaredOn?: readonly string[];
			}
	  >
	| FindingOf<'declared-not-seen', { readonly category?: Category; readonly hosts?: readonly string[] }>
	| FindingOf<
			'lives-longer',
			{
				/** As declared: an ISO 8601 duration or `session`. */
				readonly declared: string;
				/** The longest that the declaration can mean, in seconds; a session is 0. */
				readonly declaredSeconds: number;
				readonly seenSeconds: number;
				readonly tolerance: Tolerance;
			}
	  >
	| FindingOf<'other-party', { readonly declared: Party; readonly seen: Party; readonly site: string }>
	| FindingOf<
			'category-contradicted',
			{
				readonly declared: Category;
				readonly known: Category;
				/** Who knows: `Glassjar’s catalogue`. */
				readonly speaker: string;
				readonly provider?: string;
				/** The pattern by which it is known. */
				readonly matched: string;
				readonly confidence: number;
				/** It was also set before the choice. */
				readonly beforeConsent?: true;
			}
	  >
	| FindingOf<
			'before-consent',
			{
				readonly category: Category;
				/** Milliseconds since 1970. */
				readonly setAt?: number;
				/** Milliseconds since 1970; absent: no choice was made. */
				readonly choiceAt?: number;
			}
	  >;

export type FindingKind = Finding['kind'];

export type Advice =
	| 'declare-or-remove'
	| 'check-whether-used'
	| 'shorten-or-declare'
	| 'correct-the-party'
	| 'check-the-category'
	| 'wait-for-the-choice';

/** The rules that findings touch, with their names. */
export const rules = {
	'eprivacy-5-3': 'ePrivacy Directive (2002/58/EC) Art. 5(3)',
	'gdpr-7': 'GDPR Art. 7',
	'gdpr-13': 'GDPR Art. 13',
	'gdpr-13-1-e': 'GDPR Art. 13(1)(e)',
	'gdpr-13-2-a': 'GDPR Art. 13(2)(a)',
	/** Court of Justice of the European Union, C-673/17, paragraph 81: the duration is among what users must be told. */
	planet49: 'CJEU C-673/17 (Planet49)',
	/** Délibération 2020-091 of 17 September 2020, Article 5: statistics that are exempt from consent. */
	'cnil-13-months': 'CNIL guidance: 13 months',
} as const;

export type Rule = keyof typeof rules;
