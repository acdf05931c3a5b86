import type { Finding, FindingKind } from '../comparison/finding.ts';
import { lifetimeWords } from '../language/lifetime-words.ts';
import type { Translate } from '../language/translate.ts';
import { sayDuration, sayRetention } from './words.ts';

/** The kinds in the order in which they are told: what asks for action first. */
export const findingKinds = [
	'before-consent',
	'category-contradicted',
	'undeclared',
	'lives-longer',
	'other-party',
	'declared-not-seen',
] as const satisfies readonly FindingKind[];

/** What was found, in sentences: the fact first, then what else is known of it. */
export function findingLines(finding: Finding, t: Translate): string[] {
	switch (finding.kind) {
		case 'undeclared': {
			const { refused, declaredOn, provider, category, party, inferred } = finding.evidence;
			const known = { provider: provider ?? '', category: t(`category.${category}`), party: t(`party.${party}`) };
			return [
				t(refused ? 'finding.undeclared.refused' : 'finding.undeclared'),
				...(declaredOn ? [t('finding.undeclared.elsewhere', { hosts: declaredOn.join(', ') })] : []),
				...(provider ? [t(inferred ? 'finding.undeclared.guessed' : 'finding.undeclared.known', known)] : []),
			];
		}
		case 'declared-not-seen': {
			const { category, hosts } = finding.evidence;
			return [
				category ? t('finding.notSeen.as', { category: t(`category.${category}`) }) : t('finding.notSeen'),
				...(hosts ? [t('finding.notSeen.hosts', { hosts: hosts.join(', ') })] : []),
			];
		}
		case 'lives-longer': {
			const { declared, seenSeconds, tolerance } = finding.evidence;
			const lengths = { declared: sayRetention(declared, t), seen: lifetimeWords(seenSeconds, t.language) };
			return [t('finding.longer', lengths), t(`finding.tolerance.${tolerance}`)];
		}
		case 'other-party': {
			const { declared, seen, site } = finding.evidence;
			return [t('finding.otherParty', { declared: t(`party.${declared}`), seen: t(`party.${seen}`), site })];
		}
		case 'category-contradicted': {
			const { declared, known, provider, matched, confidence, beforeConsent } = finding.evidence;
			const percent = new Intl.NumberFormat(t.language, { style: 'percent' }).format(confidence);
			return [
				t('finding.contradicted.declared', { category: t(`category.${declared}`) }),
				t('finding.contradicted.known', {
					speaker: t('evidence.catalogue'),
					name: provider ? t('finding.contradicted.nameOf', { name: matched, provider }) : matched,
					category: t(`category.${known}`),
					percent,
				}),
				...(beforeConsent ? [t('finding.contradicted.early')] : []),
			];
		}
		case 'before-consent': {
			const { category, setAt, choiceAt } = finding.evidence;
			const kind = t('finding.early.kind', { category: t(`category.${category}`) });
			if (choiceAt === undefined) return [t('finding.early.none'), kind];
			if (setAt === undefined) return [t('finding.early.before'), kind];
			return [t('finding.early.by', { length: sayDuration(choiceAt - setAt, t) }), kind];
		}
	}
}
