import { identify } from '../../lib/knowledge/identify.ts';
import type { Identity } from '../../lib/knowledge/identity.ts';
import type { Sources } from '../../lib/knowledge/sources.ts';
import { contextOf } from './context-of.ts';
import type { Labelled } from './read-labelled.ts';

export interface Answer extends Labelled {
	readonly identity: Identity;
}

/** Identifies each cookie beside the other cookies of its site. */
export function answerLabelled(rows: readonly Labelled[], sources: Sources): Answer[] {
	const groups = Map.groupBy(rows, (row) => row.group);
	const contexts = new Map([...groups].map(([group, members]) => [group, contextOf(members.map((row) => row.subject))]));
	return rows.map((row) => ({ ...row, identity: identify(row.subject, contexts.get(row.group)!, sources) }));
}

/** Coverage, agreement, calibration, confusion and the names most often answered otherwise, as lines to print. */
export function reportAnswers(answers: readonly Answer[]): string[] {
	const percent = (part: readonly unknown[], whole: readonly unknown[] = answers) =>
		`${((100 * part.length) / Math.max(1, whole.length)).toFixed(1).padStart(5)} %`;
	const right = answers.filter(isRight);
	const known = answers.filter(({ identity }) => identity.category !== 'unknown');
	const lines = [
		`${answers.length} labelled cookies of ${new Set(answers.map(({ group }) => group)).size} sites`,
		`${percent(known)} covered (a category other than unknown)`,
		`${percent(answers.filter(({ identity }) => identity.provider.name !== ''))} with a provider, ${percent(answers.filter(isNamed))} by name`,
		`${percent(answers.filter(({ identity }) => identity.function !== undefined))} with a function`,
		`${percent(right)} of all in the category that the site declares`,
		'',
		'who decided:',
	];
	for (const [ground, all] of sorted(Map.groupBy(answers, decidedBy)))
		lines.push(`  ${ground.padEnd(44)} ${String(all.length).padStart(4)}  right ${percent(all.filter(isRight), all)}`);
	lines.push('', 'confidence:   cookies   right');
	for (const [low, high] of [
		[0.97, 1.01],
		[0.95, 0.97],
		[0.9, 0.95],
		[0.8, 0.9],
		[0.7, 0.8],
		[0.6, 0.7],
		[0.5, 0.6],
		[0, 0.5],
	] as const) {
		const all = answers.filter(({ identity: { confidence } }) => confidence >= low && confidence < high);
		lines.push(
			`  ${low.toFixed(2)}–${Math.min(1, high).toFixed(2)}     ${String(all.length).padStart(4)}    ${all.length ? percent(all.filter(isRight), all) : ''}`,
		);
	}
	const sure = answers.filter(({ identity }) => identity.confidence >= 0.9);
	lines.push(`  ≥ 0.90        ${String(sure.length).padStart(4)}    ${percent(sure.filter(isRight), sure)}`);
	const order = ['necessary', 'functional', 'analytics', 'advertising', 'unknown'] as const;
	lines.push('', `confusion (rows: declared)   ${order.map((each) => each.slice(0, 10).padStart(11)).join('')}`);
	for (const declared of order.slice(0, 4)) {
		const counts = order.map((each) => answers.filter((a) => a.declared === declared && a.identity.category === each).length);
		lines.push(`  ${declared.padEnd(26)} ${counts.map((count) => String(count).padStart(11)).join('')}`);
	}
	lines.push('', 'answered otherwise than declared:');
	const wrong = Map.groupBy(
		answers.filter((answer) => !isRight(answer)),
		({ subject, identity, declared }) =>
			`${subject.name} @${subject.domain} ${declared} → ${identity.category}/${identity.function ?? '-'}`,
	);
	for (const [what, all] of sorted(wrong)) {
		const { identity, subject } = all[0]!;
		lines.push(
			`  ${String(all.length).padStart(3)} ${what} ${identity.confidence.toFixed(2)} ${identity.party} ${identity.provider.name} [${decidedBy(all[0]!)}] ${subject.session ? 'session' : subject.maxAge} ${identity.evidence.at(-1)?.matched ?? ''}`,
		);
	}
	return lines;
}

function isRight({ identity, declared }: Answer): boolean {
	return identity.category === declared;
}

/** Named by somebody, not only after its own domain. */
function isNamed({ identity }: Answer): boolean {
	return identity.own || identity.provider.name !== identity.provider.domains?.[0];
}

function decidedBy({ identity }: Answer): string {
	const decider = identity.evidence.find(({ decided }) => decided);
	return decider ? `${decider.source} ${decider.ground} ${identity.category}` : 'nobody';
}

function sorted<Item>(groups: Map<string, Item[]>): [string, Item[]][] {
	return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}
