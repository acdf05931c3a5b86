import type { JSX, TargetedKeyboardEvent } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import { type ColumnId, columnIds, usualColumns } from '../../lib/view/report-columns.ts';

interface Props {
	readonly columns: readonly ColumnId[];
	readonly onColumns: (columns: readonly ColumnId[]) => void;
	readonly t: Translate;
}

/** Which columns the table has. The name is always there: it unfolds the row. */
export function ColumnMenu({ columns, onColumns, t }: Props): JSX.Element {
	const choose = (column: ColumnId, wanted: boolean) =>
		onColumns(columnIds.filter((each) => (each === column ? wanted : columns.includes(each))));
	return (
		<details class="menu" onKeyDown={closeByEscape}>
			<summary>{t('cookies.columns')}</summary>
			<fieldset>
				<legend class="unseen">{t('cookies.columns')}</legend>
				{columnIds
					.filter((column) => column !== 'name')
					.map((column) => (
						<label key={column}>
							<input
								type="checkbox"
								checked={columns.includes(column)}
								onChange={(event) => choose(column, event.currentTarget.checked)}
							/>
							{t(`column.${column}`)}
						</label>
					))}
				<button type="button" class="quiet" onClick={() => onColumns(usualColumns)}>
					{t('cookies.usual')}
				</button>
			</fieldset>
		</details>
	);
}

function closeByEscape({ key, currentTarget }: TargetedKeyboardEvent<HTMLDetailsElement>): void {
	if (key !== 'Escape' || !currentTarget.open) return;
	currentTarget.open = false;
	currentTarget.querySelector('summary')?.focus();
}
