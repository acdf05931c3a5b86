import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CellContext, ColumnId } from '../../lib/view/report-columns.ts';
import type { Row } from '../../lib/view/row.ts';
import { TableRow } from './TableRow.tsx';

interface Props {
	readonly rows: readonly Row[];
	/** How many rows of the table come before these. */
	readonly first: number;
	readonly columns: readonly ColumnId[];
	readonly context: CellContext;
	readonly open: ReadonlySet<string>;
	readonly onToggle: (id: string) => void;
	/** Draw them wherever they are. */
	readonly all: boolean;
}

/** How high a row usually is, in CSS pixels; how high these are is known once they were drawn. */
const usualHeight = 66;

/**
 * Some rows of a long table. They are drawn while they are near what is in sight; else an empty line keeps their place, so that 2,000 cookies
 * cost no more than 100. What holds the focus stays.
 */
export function TableChunk({ rows, first, columns, context, open, onToggle, all }: Props): JSX.Element {
	const body = useRef<HTMLTableSectionElement>(null);
	const [near, setNear] = useState(false);
	const rowHeight = useRef(usualHeight);
	const count = useRef(rows.length);
	count.current = rows.length;
	useEffect(() => {
		const element = body.current;
		if (!element) return;
		const watcher = new IntersectionObserver(
			(entries) => {
				const entry = entries.at(-1);
				if (!entry) return;
				if (!entry.isIntersecting && element.contains(document.activeElement)) return;
				if (!entry.isIntersecting) rowHeight.current = entry.boundingClientRect.height / Math.max(1, count.current);
				setNear(entry.isIntersecting);
			},
			{ root: element.closest('.table-scroll'), rootMargin: '1000px 0px' },
		);
		watcher.observe(element);
		return () => watcher.disconnect();
	}, []);
	// The beginning is always there: it is what a new search is to show at once.
	if (!near && !all && first > 0)
		return (
			<tbody ref={body}>
				<tr>
					<td colSpan={columns.length} class="away" style={{ height: `${rows.length * rowHeight.current}px` }} />
				</tr>
			</tbody>
		);
	return (
		<tbody ref={body}>
			{rows.map((row, index) => (
				<TableRow
					key={row.id}
					row={row}
					index={first + index + 2}
					columns={columns}
					context={context}
					open={open.has(row.id)}
					onToggle={onToggle}
				/>
			))}
		</tbody>
	);
}
