import type { Category } from '../policy/vocabulary.ts';
import type { Visit } from '../visit/visit.ts';
import type { Row } from './row.ts';
import { categoryOrder } from './sort.ts';
import type { View } from './view.ts';

/** When each cookie came, along one axis. Positions are 0 to 1. */
export interface Timeline {
	/** Milliseconds since 1970. */
	readonly start: number;
	readonly end: number;
	readonly pages: readonly Moment[];
	/** The moment of choice, where it lies in this visit. */
	readonly choice: Moment | undefined;
	readonly lanes: readonly Lane[];
	/** Cookies that were there before the visit, or whose coming was not seen. */
	readonly earlier: readonly Row[];
}

export interface Moment {
	readonly at: number;
	readonly x: number;
}

export interface Lane {
	readonly category: Category;
	readonly marks: readonly Mark[];
	/** How many marks stand above each other at most. */
	readonly height: number;
}

export interface Mark extends Moment {
	readonly row: Row;
	/** Marks at nearly the same place are stacked: 0 at the bottom. */
	readonly level: number;
}

/** Marks that are nearer to each other than this would overlap. */
const markWidth = 1 / 72;

/**
 * The visit's course. A pause of minutes would press the seconds in which everything happens into one point, so the axis counts
 * time by its logarithm from one event to the next: the order holds, and what lies close together stays so.
 */
export function timelineOf(view: View, visit: Pick<Visit, 'startedAt' | 'pages'> | undefined): Timeline {
	const rows = [...view.stored, ...view.refused];
	const seen = rows.filter(({ writer, firstAt }) => writer !== 'earlier' && firstAt !== undefined);
	const cameAt = (row: Row) => row.firstAt ?? 0;
	const pages = visit ? (visit.pages.length > 0 ? visit.pages : [visit.startedAt]) : [];
	const choiceAt = view.moment.kind === 'chosen' ? view.moment.at : undefined;
	const times = [...pages, ...seen.map(cameAt), ...(choiceAt === undefined ? [] : [choiceAt])].sort((a, b) => a - b);
	const scale = scaleOf(times);
	const moment = (at: number): Moment => ({ at, x: scale.get(at) ?? 0 });
	const lanes: Lane[] = [];
	for (const category of categoryOrder) {
		const own = seen.filter(({ identity }) => identity.category === category).sort((a, b) => cameAt(a) - cameAt(b));
		if (own.length > 0) lanes.push(stack(category, own, (row) => moment(cameAt(row))));
	}
	return {
		start: times[0] ?? 0,
		end: times.at(-1) ?? 0,
		pages: pages.map(moment),
		choice: choiceAt === undefined ? undefined : moment(choiceAt),
		lanes,
		earlier: rows.filter((row) => !seen.includes(row)),
	};
}

/** Where each time stands. A tenth of a second is the unit: below it the axis is nearly even, above it long pauses shrink. */
function scaleOf(times: readonly number[]): Map<number, number> {
	const places = new Map<number, number>();
	let place = 0;
	let before = times[0] ?? 0;
	for (const at of times) {
		place += Math.log2(1 + (at - before) / 100);
		places.set(at, place);
		before = at;
	}
	for (const [at, reached] of places) places.set(at, place === 0 ? 0 : reached / place);
	return places;
}

function stack(category: Category, rows: readonly Row[], momentOf: (row: Row) => Moment): Lane {
	/** Where the last mark of each level stands. */
	const last: number[] = [];
	const marks = rows.map((row): Mark => {
		const moment = momentOf(row);
		const free = last.findIndex((x) => moment.x - x >= markWidth);
		const level = free < 0 ? last.length : free;
		last[level] = moment.x;
		return { ...moment, row, level };
	});
	return { category, marks, height: last.length };
}
