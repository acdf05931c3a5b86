import type { MessageKey } from '../../lib/language/translate.ts';

/** Whether such a cookie needs consent; `depends`: the word says nothing about it. */
export type TermRule = 'exempt' | 'required' | 'unclear' | 'depends';

export interface Term {
	/** Its anchor: `glossary.html#necessary`. Categories bear their code. */
	readonly id: string;
	readonly name: MessageKey;
	readonly text: MessageKey;
	readonly rule: TermRule;
	/** Absent where the rule of its group says it. */
	readonly ruleText?: MessageKey;
	/** Names of real cookies of that sort. */
	readonly examples?: readonly string[];
}

export interface TermGroup {
	readonly id: string;
	readonly title: MessageKey;
	/** The consent rule of all its terms, where they share one. */
	readonly rule?: MessageKey;
	readonly terms: readonly Term[];
}

/** A term whose words stand under its own id. */
function term<Id extends RuledId>(id: Id, rule: TermRule): Term {
	return { ...plain(id, rule), ruleText: `glossary.${id}.rule` };
}

function plain<Id extends TermId>(id: Id, rule: TermRule = 'depends'): Term {
	return { id, name: `glossary.${id}.name`, text: `glossary.${id}.text`, rule };
}

type NameKey = Extract<MessageKey, `glossary.${string}.name`>;
/** The anchors of the glossary. */
export type TermId = NameKey extends `glossary.${infer Id}.name` ? Id : never;
/** Those with a sentence of their own on consent. */
type RuledId = Extract<MessageKey, `glossary.${TermId}.rule`> extends `glossary.${infer Id}.rule` ? Id : never;

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
		rule: 'glossary.party.rule',
		terms: [plain('first-party'), plain('third-party'), plain('partitioned')],
	},
	{
		id: 'lifetimes',
		title: 'glossary.group.lifetimes',
		rule: 'glossary.lifetime.rule',
		terms: [plain('session'), plain('persistent')],
	},
	{
		id: 'attributes',
		title: 'glossary.group.attributes',
		rule: 'glossary.attribute.rule',
		terms: [plain('httponly'), plain('secure'), plain('samesite')],
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
