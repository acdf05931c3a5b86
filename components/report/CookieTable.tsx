import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type CellContext, type ColumnId, type Order, sortRows } from '../../lib/view/report-columns.ts';
import { everything, filterRows, isEverything, type RowFilter } from '../../lib/view/report-filter.ts';
import type { View } from '../../lib/view/view.ts';
import { Dropped } from '../Dropped.tsx';
import { handOnFocus } from '../hand-on-focus.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { columnWidth } from './column-widths.ts';
import { Section } from './Section.tsx';
import { TableChunk } from './TableChunk.tsx';
import { TableFilters } from './TableFilters.tsx';
import { TableHead } from './TableHead.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
	readonly view: View;
	readonly filter: RowFilter;
	readonly onFilter: (filter: RowFilter) => void;
	readonly columns: readonly ColumnId[];
	readonly onColumns: (columns: readonly ColumnId[]) => void;
	readonly context: CellContext;
	readonly printing: boolean;
}

/** Rows that are drawn, or left out, together. */
const chunkLength = 40;

/** Every cookie of the visit, to be sorted, searched and narrowed. Refused ones are shown only when they are asked for. */
export function CookieTable({ view, filter, onFilter, columns, onColumns, context, printing }: Props): JSX.Element {
	const { t, undeclared } = context;
	const [order, setOrder] = useState<Order | undefined>();
	const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
	const all = filter.filters.has('refused') ? view.refused : view.stored;
	const rows = useMemo(() => {
		const found = filterRows(all, filter, context);
		return order ? sortRows(found, order, context) : found;
	}, [all, filter, order, undeclared, t]);
	const place = useRef<HTMLElement>(null);
	const onFocusIn = useKeptFocus(place);
	// What is found is shown from its beginning.
	useEffect(() => place.current?.scrollTo({ top: 0, behavior: 'instant' }), [filter, order]);
	const toggle = (id: string) =>
		setOpen((before) => {
			const next = new Set(before);
			if (!next.delete(id)) next.add(id);
			return next;
		});
	const widths = columns.map((column) => columnWidth(column, t));
	const width = widths.reduce((sum, each) => sum + each, 0);
	return (
		<Section id="cookies" title={t('cookies.title')} aside={t.number(view.stored.length)}>
			<div class="controls screen-only">
				<TableFilters view={view} filter={filter} onFilter={onFilter} undeclared={undeclared} t={t} />
				<ColumnMenu columns={columns} onColumns={onColumns} t={t} />
			</div>
			<Dropped dropped={view.dropped} t={t} />
			<p class="shown" role="status">
				{t('cookies.shown', { count: rows.length, all: all.length })}{' '}
				{!isEverything(filter) && (
					<button
						type="button"
						class="quiet screen-only"
						onClick={(event) => {
							handOnFocus(event, event.currentTarget.closest('section')?.querySelector('input[type=search]'));
							onFilter(everything);
						}}
					>
						{t('cookies.reset')}
					</button>
				)}
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1). */}
			<section class="table-scroll" ref={place} aria-label={t('cookies.caption')} tabIndex={0} onFocusIn={onFocusIn}>
				<table class="cookies" aria-rowcount={rows.length + 1} style={{ '--width': `${width}rem` }}>
					<caption class="unseen">{t('cookies.caption')}</caption>
					<colgroup>
						{columns.map((column, index) => (
							<col
								key={column}
								class={`col-${column}`}
								style={{ '--width': `${widths[index]}rem`, '--share': `${(100 * widths[index]!) / width}%` }}
							/>
						))}
					</colgroup>
					<TableHead columns={columns} order={order} onOrder={setOrder} t={t} />
					{chunks(rows).map((chunk, index) => (
						<TableChunk
							// Chunks stand for places in the table, not for rows.
							key={`${columns.length} ${index}`}
							rows={chunk}
							first={index * chunkLength}
							columns={columns}
							context={context}
							open={open}
							onToggle={toggle}
							all={printing}
						/>
					))}
				</table>
				{rows.length === 0 && <p class="nothing">{t(isEverything(filter) ? 'state.empty.title' : 'cookies.none')}</p>}
			</section>
		</Section>
	);
}

function chunks<Item>(items: readonly Item[]): Item[][] {
	const all: Item[][] = [];
	for (let start = 0; start < items.length; start += chunkLength) all.push(items.slice(start, start + chunkLength));
	return all;
}
