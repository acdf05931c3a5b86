import { withoutPrefix } from '../../lib/cookie/name-prefix.ts';
import type { Subject } from '../../lib/knowledge/identity.ts';
import { cluesOf, type Kin } from '../../lib/knowledge/inference/clues.ts';
import { meaningsOf } from '../../lib/knowledge/inference/meanings.ts';
import type { Weights } from '../../lib/knowledge/inference/model.ts';
import { wordsOf } from '../../lib/knowledge/inference/name-words.ts';
import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import { ownerOf } from '../../lib/knowledge/owner-of.ts';
import { nearestName } from '../../lib/knowledge/packing/nearest-name.ts';
import { placeOf } from '../../lib/knowledge/place.ts';
import type { CatalogueBlock } from '../../lib/knowledge/tables/parse-catalogue.ts';
import type { CatalogueLine } from '../../lib/knowledge/tables/parse-catalogue-line.ts';
import { cookieFunction } from '../../lib/policy/functions.ts';
import type { ReadName, Sure } from './read-names.ts';
import { roughSeconds } from './rough-seconds.ts';

/** A cookie with how much it speaks for each category. */
export interface Sample {
	readonly name: string;
	readonly clues: readonly string[];
	readonly target: Weights;
	readonly weight: number;
}

const order = ['necessary', 'functional', 'analytics', 'advertising'] as const;

/** Names that many sites share are like the names that nobody knows: they weigh more than a company's own. */
const sharedWeight = 3;

/** Each line of the tables as a cookie that somebody meets who knows all the others. Owners are asked for by `knowledge`. */
export function samplesOf(blocks: readonly CatalogueBlock[], knowledge: Knowledge): Sample[] {
	const lines = blocks.flatMap((block) => block.lines).toSorted((a, b) => (a.name < b.name ? -1 : 1));
	const names = lines.map((line) => line.name);
	return lines.map((line, place) => {
		const name = line.example ?? line.name.replaceAll('\\*', '*');
		const host = line.hosts[0];
		const third = line.party ? line.party === 'third' : host !== undefined;
		const near = nearestName(names, line.name, place);
		return {
			name,
			clues: cluesFor(
				knowledge,
				subjectOf(name, third ? (host ?? 'unknown.test') : 'site.test', line.retention),
				near && { category: categoryOf(lines[near.place]!), common: near.common },
			),
			target: targetOf(categoryOf(line)),
			weight: line.shared ? sharedWeight : 1,
		};
	});
}

/** How much a name that we have read speaks, beside a line of the tables. */
const weightBySure: Readonly<Record<Sure, number>> = { certain: 2.5, likely: 1.5, guess: 1 };

/** Names that no table knows, each as a site's own cookie of which nothing else is known. */
export function samplesOfNames(names: readonly ReadName[], knowledge: Knowledge): Sample[] {
	return names.map(({ name, category, sure }) => ({
		name,
		clues: cluesFor(knowledge, subjectOf(name, 'site.test', undefined), knowledge.kin(name)),
		target: targetOf(category),
		weight: weightBySure[sure],
	}));
}

function categoryOf(line: CatalogueLine) {
	return line.category ?? cookieFunction(line.function).category;
}

function subjectOf(name: string, domain: string, retention: string | undefined): Subject {
	const maxAge = retention === undefined ? undefined : roughSeconds(retention);
	const life = retention === 'session' ? { session: true } : maxAge !== undefined && { session: false, maxAge };
	return { name, domain, site: 'site.test', ...life };
}

function cluesFor(knowledge: Knowledge, subject: Subject, kin: Kin | undefined): string[] {
	const place = placeOf(subject);
	const words = wordsOf(withoutPrefix(subject.name));
	const role = ownerOf(knowledge, place.host)?.owner.role;
	return cluesOf(subject, place, role, words, meaningsOf(words), kin).map(({ kind, said }) => `${kind}:${said}`);
}

function targetOf(category: (typeof order)[number]): Weights {
	const share = (k: number) => Number(order[k] === category);
	return [share(0), share(1), share(2), share(3)];
}
