import { type Role, roles } from '../knowledge/roles.ts';
import { lifetimeWords } from '../language/lifetime-words.ts';
import type { Translate } from '../language/translate.ts';
import { day, hour } from '../policy/duration.ts';
import { isFunctionCode } from '../policy/functions.ts';
import { categories } from '../policy/vocabulary.ts';

/** Lengths in the middle of the steps by which an inference tells lifetimes apart (`lib/knowledge/inference/clues.ts`). */
const lives: ReadonlyMap<string, number> = new Map([
	['hour', hour],
	['day', day],
	['month', 30 * day],
	['half-year', 182 * day],
	['year', 365 * day],
	['years', 730 * day],
]);

const flags = { httpOnly: 'clue.httpOnly', script: 'clue.script', wide: 'clue.wide' } as const;

/** The clues of an inference in words: `kin:advertising4, first:script` → “a name like those of known cookies (Advertising)”, “scripts can read it”. */
export function sayClues(matched: string, t: Translate): string {
	const clues = matched.split(', ').map((clue) => sayClue(clue, t));
	return new Intl.ListFormat(t.language, { type: 'unit', style: 'long' }).format([...new Set(clues)]);
}

function sayClue(clue: string, t: Translate): string {
	const [, kind, said] = /^(\w+):(.*)$/s.exec(clue) ?? [];
	if (kind === undefined || said === undefined) return clue;
	switch (kind) {
		case 'kin': {
			const category = categories.find((each) => said.startsWith(each));
			return category ? t('clue.kin', { category: t(`category.${category}`) }) : clue;
		}
		case 'word':
		case 'host':
		case 'below':
			return t(`clue.${kind}`, { word: said });
		case 'means':
		case 'also':
			return isFunctionCode(said) ? t('clue.means', { function: t(`function.${said}`) }) : clue;
		case 'name':
			return t('clue.short');
		case 'role':
			return isRole(said) ? t('clue.role', { role: t(`role.${said}`) }) : t('clue.role.unknown');
		case 'first':
		case 'third':
			return sayAttribute(said, t);
		default:
			return clue;
	}
}

function sayAttribute(said: string, t: Translate): string {
	if (said === 'session') return t('clue.life.session');
	const seconds = lives.get(said);
	if (seconds !== undefined) return t('clue.life', { lifetime: lifetimeWords(seconds, t.language) });
	if (said === 'sameSite=none') return t('clue.sameSite.none');
	if (said === 'sameSite=strict') return t('clue.sameSite.strict');
	return Object.hasOwn(flags, said) ? t(flags[said as keyof typeof flags]) : t('clue.life.unknown');
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
