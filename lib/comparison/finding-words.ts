import { day, hour, minute } from '../policy/duration.ts';
import { type Advice, type Finding, rules } from './finding.ts';

/** Findings in English, for the command line; the interface words the same facts in its own languages. */

const advice: Readonly<Record<Advice, string>> = {
	'declare-or-remove': 'Declare it, or stop setting it.',
	'check-whether-used': 'If it is no longer used, drop it from the declaration.',
	'shorten-or-declare': 'Shorten its lifetime, or declare the longer one.',
	'correct-the-party': 'Correct the party that is declared.',
	'check-the-category': 'Check what it is used for, and declare that.',
	'wait-for-the-choice': 'Set it only after the visitor has agreed.',
};

/** `_fbp on shop.test: declared as necessary, but …`, then the rules that it touches, then what the site could do. */
export function findingText(finding: Finding): string {
	const where = finding.domain === undefined ? finding.cookie : `${finding.cookie} on ${finding.domain}`;
	const touched = finding.touches.map((rule) => rules[rule]).join('; ');
	return [`${where}: ${fact(finding)}.`, touched && `Touches ${touched}.`, advice[finding.advice]].filter(Boolean).join(' ');
}

function fact(finding: Finding): string {
	switch (finding.kind) {
		case 'undeclared': {
			const { refused, declaredOn, provider, category, party, inferred } = finding.evidence;
			const known = category === 'unknown' ? '' : `, ${inferred ? 'probably ' : ''}${category}`;
			const who = provider === undefined ? '' : ` (${provider}${known}, ${party} party)`;
			const elsewhere = declaredOn ? `; it is declared for ${declaredOn.join(', ')} only` : '';
			return `${refused ? 'asked for (the browser refused it) but not declared' : 'seen but not declared'}${who}${elsewhere}`;
		}
		case 'declared-not-seen':
			return 'declared but not seen';
		case 'lives-longer': {
			const { declared, seenSeconds } = finding.evidence;
			return `stays ${lengthInWords(seenSeconds)}, declared as ${declared === 'session' ? 'a session cookie' : declared}`;
		}
		case 'other-party':
			return `declared as ${finding.evidence.declared} party, seen as ${finding.evidence.seen} party on ${finding.evidence.site}`;
		case 'category-contradicted': {
			const { declared, known, speaker, provider, matched, beforeConsent } = finding.evidence;
			const early = beforeConsent ? ', and it was set before the choice' : '';
			return `declared as ${declared}, but ${speaker} knows ${matched}${provider ? ` of ${provider}` : ''} as ${known}${early}`;
		}
		case 'before-consent': {
			const { category, setAt, choiceAt } = finding.evidence;
			if (choiceAt === undefined) return `needs consent (${category}), but was set though no choice was made`;
			const early = setAt === undefined ? '' : ` ${lengthInWords((choiceAt - setAt) / 1000)}`;
			return `needs consent (${category}), but was set${early} before the choice`;
		}
	}
}

/** Seconds in the largest unit that does not blur them: `400 days`, `2 years`, `30 minutes`. */
function lengthInWords(seconds: number): string {
	const units: readonly (readonly [number, string])[] = [
		[365 * day, 'year'],
		[day, 'day'],
		[hour, 'hour'],
		[minute, 'minute'],
	];
	for (const [length, name] of units) {
		const count = seconds / length;
		if (count >= 0.995 && Math.abs(count - Math.round(count)) < 0.05) return amount(Math.round(count), name);
		if (count >= 2 && name !== 'year') return amount(Math.round(count), name);
	}
	return amount(Math.round(seconds), 'second');
}

function amount(count: number, unit: string): string {
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
