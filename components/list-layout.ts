/** Where everything of a long list stands, so that only what is in sight needs to be drawn. Pure; all lengths in CSS pixels. */

export interface PlacedRow {
	readonly id: string;
	/** From the top of the whole list. */
	readonly top: number;
	readonly height: number;
	/** Which of its group it is, from 1. */
	readonly position: number;
}

export interface PlacedGroup {
	readonly key: string;
	readonly top: number;
	readonly height: number;
	readonly rows: readonly PlacedRow[];
}

export interface Layout {
	readonly groups: readonly PlacedGroup[];
	readonly height: number;
	readonly byId: ReadonlyMap<string, PlacedRow>;
}

interface Measures {
	/** Heights that were measured, by row id and by `headingId`. */
	readonly heights: ReadonlyMap<string, number>;
	/** Of a row, and of a heading, that nobody has measured yet. */
	readonly row: number;
	readonly heading: number;
}

export const headingId = (group: string) => `heading ${group}`;

export function layOut(groups: readonly { key: string; ids: readonly string[] }[], { heights, row, heading }: Measures): Layout {
	const byId = new Map<string, PlacedRow>();
	let y = 0;
	const placed = groups.map(({ key, ids }): PlacedGroup => {
		const top = y;
		y += heights.get(headingId(key)) ?? heading;
		const rows = ids.map((id, index) => {
			const height = heights.get(id) ?? row;
			const one = { id, top: y, height, position: index + 1 };
			byId.set(id, one);
			y += height;
			return one;
		});
		return { key, top, height: y - top, rows };
	});
	return { groups: placed, height: y, byId };
}

/** The groups and rows between two heights; `keep` is there wherever it stands, for the row that has the focus. */
export function inSight({ groups }: Layout, from: number, to: number, keep?: string): PlacedGroup[] {
	const seen = ({ top, height }: { top: number; height: number }) => top + height > from && top < to;
	const found: PlacedGroup[] = [];
	for (const group of groups) {
		const rows = group.rows.filter((row) => seen(row) || row.id === keep);
		if (rows.length > 0 || seen(group)) found.push({ ...group, rows });
	}
	return found;
}

/** The row at the upper edge, and how far below (or, negative, above) the edge it begins. */
export interface Anchor {
	readonly id: string;
	readonly offset: number;
}

/** By which row the reader's place is remembered: the preferred one if it is in sight, else the first that is. */
export function anchorAt({ byId }: Layout, top: number, bottom: number, preferred?: string): Anchor | undefined {
	const wished = preferred === undefined ? undefined : byId.get(preferred);
	if (wished && wished.top >= top && wished.top < bottom) return { id: wished.id, offset: wished.top - top };
	for (const row of byId.values()) if (row.top + row.height > top) return { id: row.id, offset: row.top - top };
	return undefined;
}

/** The id itself while it is in the list, else the nearest after it, else before it, that was there and still is. */
export function nearest(id: string, before: Layout, after: Layout): string | undefined {
	if (after.byId.has(id)) return id;
	const ids = [...before.byId.keys()];
	const at = ids.indexOf(id);
	const still = (other: string) => after.byId.has(other);
	return ids.slice(at + 1).find(still) ?? ids.slice(0, Math.max(at, 0)).findLast(still);
}
