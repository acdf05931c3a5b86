import { Fragment, type JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type CellContext, type ColumnId, cellText } from '../../lib/view/report-columns.ts';
import type { Row } from '../../lib/view/row.ts';
import { Breaks, Places } from '../Places.tsx';
import { RowDetails } from '../RowDetails.tsx';

interface Props {
	readonly row: Row;
	/** Which line of the table it is, from 1, the headings included. */
	readonly index: number;
	readonly columns: readonly ColumnId[];
	readonly context: CellContext;
	readonly open: boolean;
	readonly onToggle: (id: string) => void;
}

/** A cookie, and under it, when asked for, all that is known of it. */
export function TableRow({ row, index, columns, context, open, onToggle }: Props): JSX.Element {
	const id = useId();
	const { identity } = row;
	return (
		<Fragment>
			<tr class={`cookie ${identity.category}${open ? ' open' : ''}`} aria-rowindex={index} data-row={row.id}>
				{columns.map((column) =>
					column === 'name' ? (
						<th key={column} scope="row">
							<button type="button" class="unfold" aria-expanded={open} aria-controls={id} onClick={() => onToggle(row.id)}>
								<span class="fold" aria-hidden="true" />
								<code class="name">
									<Breaks text={cellText('name', row, context)} />
								</code>
							</button>
							<Chips row={row} context={context} />
						</th>
					) : (
						<td key={column} class={`cell-${column}`}>
							<Cell column={column} row={row} context={context} />
						</td>
					),
				)}
			</tr>
			<tr class="unfolded" id={id} hidden={!open} data-row={row.id}>
				{open && (
					<td colSpan={columns.length}>
						<RowDetails row={row} siteSpeaks={context.siteSpeaks} t={context.t} />
					</td>
				)}
			</tr>
		</Fragment>
	);
}

function Cell({ column, row, context }: { column: ColumnId; row: Row; context: CellContext }): JSX.Element {
	const text = cellText(column, row, context);
	if (column === 'category')
		return (
			<span class="kind-label">
				<span class={`swatch ${row.identity.category}`} aria-hidden="true" />
				{text}
			</span>
		);
	return (
		<bdi>
			<Places text={text} />
		</bdi>
	);
}

/** What one should mind of it, in words. */
function Chips({ row, context: { t, undeclared } }: { row: Row; context: CellContext }): JSX.Element | null {
	const { state, beforeConsent, identity } = row;
	const missing = undeclared?.has(row.id);
	if (state === 'stored' && !beforeConsent && !missing && identity.kind !== 'inferred') return null;
	return (
		<span class="chips">
			{state === 'refused' && <span class="chip warning">{t('chip.refused')}</span>}
			{beforeConsent && <span class="chip warning">{t('chip.beforeConsent')}</span>}
			{missing && <span class="chip">{t('report.undeclared')}</span>}
			{identity.kind === 'inferred' && <span class="chip">{t('chip.inferred')}</span>}
		</span>
	);
}
