import type { Answer } from './answer-labelled.ts';

const categories = ['necessary', 'functional', 'analytics', 'advertising', 'unknown'] as const;

/** From and up to, but not with, which confidence answers are counted together. */
const steps = [
	[0.97, 1.01],
	[0.95, 0.97],
	[0.9, 0.95],
	[0.8, 0.9],
	[0.7, 0.8],
	[0.6, 0.7],
	[0.5, 0.6],
	[0, 0.5],
] as const;

/** Coverage, agreement, calibration, confusion and the names most often answered otherwise, as lines to print. */
export function reportAnswers(answers: readonly Answer[]): string[] {
	return [
		...coverage(answers),
		'',
		'who decided:',
		...deciders(answers),
		'',
		'confidence:   cookies   right',
		...calibration(answers),
		'',
		...confusion(answers),
		'',
		'answered otherwise than declared:',
		...disagreements(answers),
	];
}

function coverage(answers: readonly Answer[]): string[] {
	const share = (test: (answer: Answer) => boolean) => percent(answers.filter(test), answers);
	return [
		`${answers.length} labelled cookies of ${new Set(answers.map(({ group }) => group)).size} sites`,
		`${share(({ identity }) => identity.category !== 'unknown')} covered (a category other than unknown)`,
		`${share(({ identity }) => identity.provider.name !== '')} with a provider, ${share(isNamed)} by name`,
		`${share(({ identity }) => identity.function !== undefined)} with a function`,
		`${share(isRight)} of all in the category that the site declares`,
	];
}

function deciders(answers: readonly Answer[]): string[] {
	return sorted(Map.groupBy(answers, decidedBy)).map(
		([ground, all]) => `  ${ground.padEnd(44)} ${count(all, 4)}  right ${percent(all.filter(isRight), all)}`,
	);
}

function calibration(answers: readonly Answer[]): string[] {
	const lines = steps.map(([low, high]) => {
		const all = answers.filter(({ identity: { confidence } }) => confidence >= low && confidence < high);
		const right = all.length > 0 ? percent(all.filter(isRight), all) : '';
		return `  ${low.toFixed(2)}–${Math.min(1, high).toFixed(2)}     ${count(all, 4)}    ${right}`;
	});
	const sure = answers.filter(({ identity }) => identity.confidence >= 0.9);
	return [...lines, `  ≥ 0.90        ${count(sure, 4)}    ${percent(sure.filter(isRight), sure)}`];
}

function confusion(answers: readonly Answer[]): string[] {
	const head = `confusion (rows: declared)   ${categories.map((each) => each.slice(0, 10).padStart(11)).join('')}`;
	const lines = categories.slice(0, 4).map((declared) => {
		const own = answers.filter((answer) => answer.declared === declared);
		const cells = categories.map((each) =>
			count(
				own.filter(({ identity }) => identity.category === each),
				11,
			),
		);
		return `  ${declared.padEnd(26)} ${cells.join('')}`;
	});
	return [head, ...lines];
}

function disagreements(answers: readonly Answer[]): string[] {
	const wrong = Map.groupBy(
		answers.filter((answer) => !isRight(answer)),
		({ subject, identity, declared }) =>
			`${subject.name} @${subject.domain} ${declared} → ${identity.category}/${identity.function ?? '-'}`,
	);
	return sorted(wrong).map(([what, all]) => {
		const { identity, subject } = all[0]!;
		const { confidence, party, provider, evidence } = identity;
		const life = subject.session ? 'session' : subject.maxAge;
		return `  ${count(all, 3)} ${what} ${confidence.toFixed(2)} ${party} ${provider.name} [${decidedBy(all[0]!)}] ${life} ${evidence.at(-1)?.matched ?? ''}`;
	});
}

function percent(part: readonly Answer[], whole: readonly Answer[]): string {
	return `${((100 * part.length) / Math.max(1, whole.length)).toFixed(1).padStart(5)} %`;
}

function count(answers: readonly Answer[], width: number): string {
	return String(answers.length).padStart(width);
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
