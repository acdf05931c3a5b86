import { categoryOf, isCategoryOnly } from './category-words.ts';
import { readNames, strictNamesIn } from './cookie-names.ts';
import { describe } from './describe.ts';
import type { Field } from './field.ts';
import { isStrictName } from './name-shape.ts';
import type { PageRecord } from './page-record.ts';

/** `http_cookie`, `html_session_storage`, as a generator prints the type. */
const kindOfStorage = /^(?:https?|html|server|pixel|indexed|local|session|script)_/i;

/** Gathers labelled values until one comes again: a second `Expires` is the next cookie's. */
export class PairGatherer {
	readonly #values = new Map<Field, string[]>();
	#service: string | undefined;
	/** What stood behind the names. */
	#said: string | undefined;
	#labels = 0;

	constructor(title?: readonly string[]) {
		if (title) this.#values.set('name', [...title]);
	}

	/** False where the label opens the next record; then nothing is taken. */
	add(label: Field, lines: readonly string[]): boolean {
		const field = this.#meant(label, lines);
		const before = this.#values.get(field);
		// A heading that reads like a label, with nothing below it, said nothing.
		const known = before?.length === 0 ? undefined : before;
		if (field === 'name') {
			// `Names: pear_a, pear_b. They last a year.`
			const ended = lines.length === 1 ? /^(.{2,300}?)\.\s+(\p{Lu}.*)$/su.exec(lines[0]!) : null;
			if (ended && strictNamesIn(ended[1]!)) {
				this.#said ??= ended[2];
				return this.add(label, [ended[1]!]);
			}
			const { names, rest } = readNames(lines);
			// Borlabs prints `Name | Google Analytics` and then `Cookie Name | _ga`: the first is what the cookies are for.
			if (names.length === 0 || (rest !== undefined && !names.some(isStrictName))) {
				if (known !== undefined) return false;
				this.#service ??= lines.join(' ') || undefined;
				this.#labels++;
				return true;
			}
		}
		// `Type: persistent` above `Category: analytics`
		const another =
			field === 'category' && known?.every((told) => categoryOf(told) === undefined) && categoryOf(lines.join(' ')) !== undefined;
		if (
			known !== undefined &&
			field !== 'other' &&
			!another &&
			(field === label || field === 'name') &&
			!(field === 'purpose' && known.length > 0 && this.#labels < 6 && lines.length > 0 && field !== this.#last)
		)
			return false;
		this.#values.set(field, known === undefined || field !== label || another ? [...(known ?? []), ...lines] : known);
		this.#last = field;
		this.#labels++;
		return true;
	}

	/** `Type: _ga` above a purpose is the name; `Purpose: Analytical` below a description the kind. */
	#meant(label: Field, lines: readonly string[]): Field {
		const text = lines.join(' ');
		if (label === 'category' && !kindOfStorage.test(text) && strictNamesIn(text)?.every((name) => name.includes('_')))
			return 'name';
		const kind = label === 'purpose' && this.#values.get('purpose')?.length && isCategoryOnly(text);
		return kind && (this.#values.get('category') ?? []).every((told) => categoryOf(told) === undefined) ? 'category' : label;
	}

	#last: Field | undefined;

	/** More of the value before. */
	more(line: string): void {
		if (this.#last === 'purpose' || this.#last === 'name') this.#values.get(this.#last)?.push(line);
	}

	get last(): Field | undefined {
		return this.#last;
	}

	get labels(): number {
		return this.#labels;
	}

	/** The record; `undefined` without a name, or with one that is only a word and nothing to speak for it. */
	record(): PageRecord | undefined {
		const names = this.#values.get('name');
		if (names === undefined || names.length === 0) return undefined;
		const strict = names.every((line) => strictNamesIn(line) !== undefined);
		const told = (['purpose', 'retention', 'provider', 'category', 'host'] as const).filter((field) => this.#values.has(field));
		// `Name: stats` with a purpose may be one, `Name: Pear` is somebody.
		// `Cookies: pear.sid, tokens`: the one that is surely a name.
		const read = readNames(names);
		const plain = read.rest === undefined && read.names.every((name) => /^[a-z][\w.:*-]+$/.test(name)) && told.length > 0;
		const [first] = names[0]!.split(/[,;]/);
		// `Name: Pear Count (_pa, _pb)`
		const inside = read.rest !== undefined && read.names.every((name) => isStrictName(name) && name.includes('_'));
		const some = (read.rest ?? '').length <= 40 && (inside || (/_|\w\.\w/.test(first!) && strictNamesIn(first!) !== undefined));
		if (!strict && !plain && !some && !(told.includes('retention') || (told.includes('purpose') && told.length > 1)))
			return undefined;
		// `Cookies` above `DPA` is a menu.
		if (told.length === 0 && this.#said === undefined && !some && !read.names.some((name) => /[_*]/.test(name))) return undefined;
		const line = (field: Field) => this.#values.get(field)?.join(' ') || undefined;
		const said = describe([this.#said ?? line('purpose') ?? '']);
		const lines = (field: Field) => (this.#values.get(field)?.length ? this.#values.get(field) : undefined);
		return {
			names,
			...(some && !strict && !plain ? { strict: true } : {}),
			provider: line('provider'),
			service: line('service') ?? this.#service,
			purpose: line('purpose') ?? said.purpose,
			// `Purpose: counts visits. Expires after a year.`
			retention: lines('retention') ?? (told.includes('retention') ? undefined : said.retention),
			category: lines('category'),
			host: line('host'),
			party: line('party'),
		};
	}
}
