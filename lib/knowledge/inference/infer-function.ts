import type { Party } from '../../cookie/site.ts';
import { cookieFunction, type FunctionCode } from '../../policy/functions.ts';
import type { Category } from '../../policy/vocabulary.ts';
import type { Subject } from '../identity.ts';
import type { Role } from '../roles.ts';
import { lifeOf } from './clues.ts';
import type { Meaning } from './meanings.ts';

/** The function within a category that a name's words tell, or else the commonest for such an owner, party and lifetime. */
export function inferFunction(
	category: Exclude<Category, 'unknown'>,
	meanings: readonly Meaning[],
	subject: Subject,
	party: Party,
	role: Role | undefined,
): FunctionCode {
	for (const { function: code } of meanings) if (cookieFunction(code).category === category) return code;
	const life = lifeOf(subject);
	const brief = life === 'session' || life === 'hour' || life === 'day';
	switch (category) {
		case 'necessary':
			return party === 'third' && role === 'consent' ? 'consent-record' : 'session';
		case 'functional':
			if (role === 'video' && party === 'third') return 'video-player';
			if (role === 'support' && party === 'third') return brief ? 'chat-session' : 'chat-visitor';
			return party === 'third' ? 'embedded-content' : 'feature-setting';
		case 'analytics':
			return brief ? 'visit-session' : 'visitor-id';
		case 'advertising':
			if (role === 'social' && party === 'third') return 'social-plugin';
			return brief ? 'ad-session' : 'ad-visitor-id';
	}
}
