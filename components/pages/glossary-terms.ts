import type { MessageKey } from '../../lib/language/translate.ts';

/** Whether such a cookie needs consent; `depends`: the word says nothing about it. */
export type TermRule = 'exempt' | 'required' | 'unclear' | 'depends';

export interface Term {
	/** Its anchor: `glossary.html#necessary`. Categories bear their code. */
	readonly id: string;
	readonly name: MessageKey;
	readonly text: MessageKey;
	readonly rule: TermRule;
	readonly ruleText: MessageKey;
	/** Names of real cookies of that sort. */
	readonly examples?: readonly string[];
}

export interface TermGroup {
	readonly id: string;
	readonly title: MessageKey;
	readonly terms: readonly Term[];
}

/** A term whose words stand under its own id; several can share the sentence of their rule. */
function term<Id extends TermId>(id: Id, rule: TermRule, ruleText: MessageKey = `glossary.${id}.rule` as MessageKey): Term {
	return { id, name: `glossary.${id}.name`, text: `glossary.${id}.text`, rule, ruleText };
}

type NameKey = Extract<MessageKey, `glossary.${string}.name`>;
/** The anchors of the glossary. */
export type TermId = NameKey extends `glossary.${infer Id}.name` ? Id : never;

/** The words of Glassjar, in the order in which the page explains them. */
export const termGroups: readonly TermGroup[] = [
	{
		id: 'kinds',
		title: 'glossary.group.kinds',
		terms: [
			{ ...term('necessary', 'exempt'), examples: ['sessionid', 'csrftoken', 'CookieConsent'] },
			{ ...term('functional', 'required'), examples: ['django_language', 'pll_language'] },
			{ ...term('analytics', 'required'), examples: ['_ga', '_pk_id', '_hjSessionUser'] },
			{ ...term('advertising', 'required'), examples: ['_fbp', 'IDE', '_gcl_au'] },
			term('unknown', 'unclear'),
		],
	},
	{
		id: 'parties',
		title: 'glossary.group.parties',
		terms: [
			term('first-party', 'depends', 'glossary.party.rule'),
			term('third-party', 'depends', 'glossary.party.rule'),
			term('partitioned', 'depends', 'glossary.party.rule'),
		],
	},
	{
		id: 'lifetimes',
		title: 'glossary.group.lifetimes',
		terms: [term('session', 'depends', 'glossary.lifetime.rule'), term('persistent', 'depends', 'glossary.lifetime.rule')],
	},
	{
		id: 'attributes',
		title: 'glossary.group.attributes',
		terms: [
			term('httponly', 'depends', 'glossary.attribute.rule'),
			term('secure', 'depends', 'glossary.attribute.rule'),
			term('samesite', 'depends', 'glossary.attribute.rule'),
		],
	},
	{
		id: 'consent-rules',
		title: 'glossary.group.consent',
		terms: [term('consent', 'depends'), term('before-consent', 'required'), term('inferred', 'depends')],
	},
];

/** Where a word is explained: `glossaryAddress('analytics')` → `/glossary.html#analytics`. */
export function glossaryAddress(id: TermId): string {
	return `/glossary.html#${id}`;
}
