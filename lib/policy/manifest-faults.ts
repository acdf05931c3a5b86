import type * as v from 'valibot';
import { didYouMean } from './did-you-mean.ts';
import { type ManifestError, type ManifestErrorCode, placeOf, quotable } from './manifest-error.ts';
import { hostMeant } from './manifest-text.ts';

type Step = string | number;

/** An object as it comes from JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object of JSON, and neither a list nor null. */
export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One fault a field is enough: a name that is too long need not also be a bad name. */
export const firstFault = { abortPipeEarly: true } as const;

/** What other vocabularies call our categories. */
const otherWords = new Map([
	['essential', 'necessary'],
	['required', 'necessary'],
	['strictly necessary', 'necessary'],
	['security', 'necessary'],
	['technical', 'necessary'],
	['preferences', 'functional'],
	['functionality', 'functional'],
	['statistics', 'analytics'],
	['statistical', 'analytics'],
	['performance', 'analytics'],
	['measurement', 'analytics'],
	['marketing', 'advertising'],
	['targeting', 'advertising'],
	['ads', 'advertising'],
]);

/** Collects the faults of one manifest, so many and no more; the rest is counted. */
export class Faults {
	readonly #list: ManifestError[] = [];
	readonly #most: number;
	#more = 0;
	/** Words that may still be compared for suggestions: a file of nothing but faults must not cost minutes. */
	#comparisons = 20_000;

	constructor(most: number) {
		this.#most = most;
	}

	add(error: ManifestError): void {
		if (this.#list.length < this.#most) this.#list.push(error);
		else this.#more++;
	}

	/** The word that was probably meant. None for faults that are only counted, and none once very many were asked for. */
	suggest(found: string, words: Iterable<string>): string | undefined {
		if (this.#list.length >= this.#most || this.#comparisons <= 0) return undefined;
		const compared = [...words].slice(0, this.#comparisons);
		this.#comparisons -= compared.length;
		return didYouMean(found, compared);
	}

	/** A fault found by hand. */
	at(
		path: readonly Step[],
		code: ManifestErrorCode,
		more: Omit<ManifestError, 'place' | 'code' | 'effect'> & { effect?: ManifestError['effect'] } = {},
	): void {
		this.add({ place: placeOf(path), code, effect: 'left-out', ...more });
	}

	/** Faults found by a schema; their places begin with `path`. */
	from(path: readonly Step[], issues: readonly v.BaseIssue<unknown>[], effect: ManifestError['effect'] = 'left-out'): void {
		for (const issue of issues) {
			const inside = issue.path?.map((step) => step.key as Step) ?? [];
			this.add({ place: placeOf([...path, ...inside]), effect, ...this.#describe(issue, inside.at(-1)) });
		}
	}

	/** Fields that the format does not know: `retenton`. All else is used. `$comment` and `x-note` are the writer's own. */
	unknownFields(path: readonly Step[], found: object, known: readonly string[]): void {
		for (const field of Object.keys(found)) {
			if (known.includes(field) || field.startsWith('$') || field.startsWith('x-')) continue;
			const suggestion = this.suggest(field, known);
			this.at([...path, field], 'unknown-field', { effect: 'note', ...(suggestion === undefined ? {} : { suggestion }) });
		}
	}

	list(): ManifestError[] {
		if (this.#more === 0) return [...this.#list];
		return [...this.#list, { place: '', code: 'more-errors', found: String(this.#more), effect: 'note' }];
	}

	/** What a schema's issue says, in our words. */
	#describe(issue: v.BaseIssue<unknown>, field: Step | undefined): Omit<ManifestError, 'place' | 'effect'> {
		const found = quotable(issue.input);
		if (issue.kind !== 'schema') {
			const code = issue.message as ManifestErrorCode;
			if (code === 'too-long') return { code, expected: String('requirement' in issue ? issue.requirement : '') };
			const suggestion = code === 'bad-host' && typeof issue.input === 'string' ? hostMeant(issue.input) : undefined;
			return { code, found, ...(suggestion === undefined ? {} : { suggestion }) };
		}
		if (issue.received === 'undefined') return { code: 'missing' };
		if (issue.type === 'picklist' && typeof issue.input === 'string') {
			const options = issue.expected?.match(/[a-z-]+/g) ?? [];
			const usual = field === 'category' ? otherWords.get(issue.input.toLowerCase()) : undefined;
			const suggestion = usual ?? this.suggest(issue.input, options);
			if (suggestion !== undefined) return { code: 'unknown-word', found, suggestion };
			return { code: 'unknown-word', found, ...(options.length <= 6 && { expected: options.join(', ') }) };
		}
		return { code: 'wrong-type', expected: typeNames.get(issue.type) ?? 'text', found: typeOf(issue.input) };
	}
}

const typeNames = new Map([
	['array', 'a list'],
	['object', 'an object'],
	['record', 'an object with one text a language'],
	['boolean', 'true or false'],
	['number', 'a number'],
]);

/** A JSON type in words: `a list`. */
export function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'string') return 'text';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
