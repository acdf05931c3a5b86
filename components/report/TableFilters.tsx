import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Party } from '../../lib/cookie/site.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { type Category, categories } from '../../lib/policy/vocabulary.ts';
import { type FilterName, filterCounts, filterNames } from '../../lib/view/filter.ts';
import { type RowFilter, toggled } from '../../lib/view/report-filter.ts';
import type { View } from '../../lib/view/view.ts';

interface Props {
	readonly view: View;
	readonly filter: RowFilter;
	readonly onFilter: (filter: RowFilter) => void;
	readonly undeclared: ReadonlySet<string> | undefined;
	readonly t: Translate;
}

/** Search, category, party, and what else one may look for in the table. */
export function TableFilters({ view, filter, onFilter, undeclared, t }: Props): JSX.Element {
	const id = useId();
	const counts = {
		...filterCounts(view.stored),
		undeclared: view.stored.filter((row) => undeclared?.has(row.id)).length,
		refused: view.refused.length,
	};
	// Where nobody declares anything, nothing can be missing from it.
	const offered = filterNames.filter((name) => name !== 'undeclared' || undeclared !== undefined);
	return (
		<search class="filters">
			<label class="field wide" for={`${id}text`}>
				<span>{t('cookies.search')}</span>
				<input
					id={`${id}text`}
					type="search"
					autocomplete="off"
					spellcheck={false}
					placeholder={t('cookies.searchHint')}
					value={filter.text}
					onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
				/>
			</label>
			<label class="field" for={`${id}category`}>
				<span>{t('cookies.category')}</span>
				<select
					id={`${id}category`}
					value={filter.category ?? ''}
					onChange={(event) =>
						onFilter({ ...filter, category: (event.currentTarget.value || undefined) as Category | undefined })
					}
				>
					<option value="">{t('cookies.any')}</option>
					{categories.map((category) => (
						<option key={category} value={category}>
							{t(`category.${category}`)} ({t.number(view.counts.byCategory[category])})
						</option>
					))}
				</select>
			</label>
			<label class="field" for={`${id}party`}>
				<span>{t('cookies.party')}</span>
				<select
					id={`${id}party`}
					value={filter.party ?? ''}
					onChange={(event) => onFilter({ ...filter, party: (event.currentTarget.value || undefined) as Party | undefined })}
				>
					<option value="">{t('cookies.any')}</option>
					<option value="first">{t('party.first')}</option>
					<option value="third">{t('party.third')}</option>
				</select>
			</label>
			<fieldset class="marks">
				<legend class="unseen">{t('cookies.filters')}</legend>
				{offered.map((name: FilterName) => (
					<button
						key={name}
						type="button"
						class="mark"
						aria-pressed={filter.filters.has(name)}
						onClick={() => onFilter(toggled(filter, name))}
					>
						{t(name === 'undeclared' ? 'cookies.undeclared' : `filter.${name}`)}{' '}
						<span class="count">{t.number(counts[name])}</span>
					</button>
				))}
			</fieldset>
		</search>
	);
}
