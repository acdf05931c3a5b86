import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import { type FilterName, filterCounts, filterNames } from '../lib/view/filter.ts';
import { type Sorting, sortings } from '../lib/view/sort.ts';
import type { View } from '../lib/view/view.ts';
import { Popover } from './Popover.tsx';

interface Props {
	readonly view: View;
	readonly filters: ReadonlySet<FilterName>;
	readonly sorting: Sorting;
	readonly onFilter: (name: FilterName, on: boolean) => void;
	readonly onSort: (sorting: Sorting) => void;
	readonly t: Translate;
}

/** Narrows the list by questions, each with how many cookies it leaves, and orders it. */
export function FilterMenu(props: Props): JSX.Element {
	const { filters, t } = props;
	const { size } = filters;
	return (
		<Popover
			label={size > 0 ? t('filter.active', { count: size }) : t('filter.button')}
			face={<Funnel count={size} t={t} />}
			class={size > 0 ? 'filters active' : 'filters'}
		>
			{() => (
				<>
					<Filters {...props} />
					<Sortings {...props} />
				</>
			)}
		</Popover>
	);
}

function Filters({ view, filters, onFilter, t }: Props): JSX.Element {
	const counts = { ...filterCounts(view.stored), refused: view.refused.length };
	return (
		<fieldset>
			<legend>{t('filter.label')}</legend>
			{filterNames
				.filter((name) => name !== 'undeclared' || view.siteSpeaks)
				.map((name) => (
					<label key={name} class="choice">
						<input
							type="checkbox"
							name={name}
							checked={filters.has(name)}
							disabled={counts[name] === 0 && !filters.has(name)}
							onChange={(event) => onFilter(name, event.currentTarget.checked)}
						/>
						<span class="question">{t(`filter.${name}`)}</span>
						<span class="count">{t.number(counts[name])}</span>
					</label>
				))}
		</fieldset>
	);
}

function Sortings({ sorting, onSort, t }: Props): JSX.Element {
	return (
		<fieldset>
			<legend>{t('sort.label')}</legend>
			{sortings.map((name) => (
				<label key={name} class="choice">
					<input type="radio" name="sorting" value={name} checked={sorting === name} onChange={() => onSort(name)} />
					<span class="question">{t(`sort.${name}`)}</span>
				</label>
			))}
		</fieldset>
	);
}

function Funnel({ count, t }: { count: number; t: Translate }): JSX.Element {
	return (
		<>
			<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
				<path d="M2 4h12M4.5 8h7M7 12h2" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
			</svg>
			{count > 0 && <span aria-hidden="true">{t.number(count)}</span>}
		</>
	);
}
