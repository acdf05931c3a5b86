import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import type { ColumnId, Order } from '../../lib/view/report-columns.ts';

interface Props {
	readonly columns: readonly ColumnId[];
	/** Absent: the order of the list, by category. */
	readonly order: Order | undefined;
	readonly onOrder: (order: Order | undefined) => void;
	readonly t: Translate;
}

/** Headings that sort: up, down, and back to the order of the list. */
export function TableHead({ columns, order, onOrder, t }: Props): JSX.Element {
	return (
		<thead>
			<tr aria-rowindex={1}>
				{columns.map((column) => {
					const descending = order?.column === column ? order.descending : undefined;
					const next =
						descending === undefined ? { column, descending: false } : descending ? undefined : { column, descending: true };
					const sorted = descending === undefined ? 'none' : descending ? 'descending' : 'ascending';
					return (
						<th key={column} scope="col" aria-sort={sorted}>
							<button type="button" onClick={() => onOrder(next)}>
								<span>{t(`column.${column}`)}</span>
								<span class={`arrow ${sorted}`} aria-hidden="true" />
							</button>
						</th>
					);
				})}
			</tr>
		</thead>
	);
}
