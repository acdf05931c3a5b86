import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { purposeOf, type Sentences } from '../lib/knowledge/purpose.ts';
import type { Translate } from '../lib/language/translate.ts';
import { type FilterName, passes, type Selection } from '../lib/view/filter.ts';
import { type Grouping, groupRows } from '../lib/view/group.ts';
import type { Row } from '../lib/view/row.ts';
import { searcher } from '../lib/view/search.ts';
import { comparing, type Sorting } from '../lib/view/sort.ts';
import type { View } from '../lib/view/view.ts';
import { CategoryBar } from './CategoryBar.tsx';
import { type ChosenFilter, ChosenFilters } from './ChosenFilters.tsx';
import { CookieList } from './CookieList.tsx';
import { Dropped } from './Dropped.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { Headline } from './Headline.tsx';
import { ProviderLine } from './ProviderLine.tsx';
import type { PanelActions } from './panel-actions.ts';
import { GroupingControl, SearchField } from './Toolbar.tsx';

interface Props {
	readonly view: View;
	readonly remembered: Grouping;
	readonly t: Translate;
	readonly sentences: Sentences;
	readonly actions: PanelActions;
}

interface Choice extends Selection {
	readonly search: string;
	readonly sorting: Sorting;
}

const everything: Choice = { filters: new Set(), search: '', sorting: 'category' };

/** Summary, controls, list. What the reader chose stays while the list is live. */
export function PanelView({ view, remembered, t, sentences, actions }: Props): JSX.Element {
	const root = useRef<HTMLDivElement>(null);
	const [choice, setChoice] = useState<Choice>(everything);
	const [grouping, setGrouping] = useState(remembered);
	const choose = (part: Partial<Choice>) => setChoice((known) => ({ ...known, ...part }));
	const group = (by: Grouping) => {
		setGrouping(by);
		actions.rememberGrouping(by);
	};
	const filter = (name: FilterName, on: boolean) =>
		choose({ filters: new Set([...choice.filters].filter((other) => other !== name).concat(on ? [name] : [])) });
	const clear = () => choose({ ...everything, category: undefined, provider: undefined, sorting: choice.sorting });

	const sayPurpose = (row: Row) => purposeOf(row.identity, view.site, t.language, sentences);
	const all = [...view.stored, ...view.refused];
	const listed = showsRefused(choice) ? all : view.stored;
	const rows = chosenRows(listed, choice, sayPurpose);
	const chosen = chosenWords(choice, choose, filter, t);
	// The headline counts what is stored; so does this, unless what was refused is asked for.
	const counted = choice.filters.has('refused') ? view.refused : view.stored;
	const shown = rows.filter(({ state }) => (state === 'refused') === choice.filters.has('refused')).length;
	return (
		<div class="contents" ref={root}>
			<section class="summary">
				<Headline counts={view.counts} t={t} />
				<CategoryBar counts={view.counts} only={choice.category} onOnly={(category) => choose({ category })} t={t} />
				<ProviderLine
					rows={view.stored}
					only={choice.provider}
					onOnly={(provider) => choose({ provider })}
					onAll={() => group('provider')}
					t={t}
				/>
			</section>
			<section class="controls">
				<SearchField
					search={choice.search}
					onSearch={(search) => choose({ search })}
					onLeave={() => root.current?.querySelector<HTMLElement>('.row summary')?.focus()}
					t={t}
				/>
				<div class="choices">
					<GroupingControl grouping={grouping} onGrouping={group} t={t} />
					<FilterMenu
						view={view}
						filters={choice.filters}
						sorting={choice.sorting}
						onFilter={filter}
						onSort={(sorting) => choose({ sorting })}
						t={t}
					/>
				</div>
			</section>
			{chosen.length > 0 && <ChosenFilters chosen={chosen} shown={shown} all={counted.length} onClear={clear} t={t} />}
			{rows.length === 0 && <p class="note">{t('filter.nothing')}</p>}
			<CookieList
				groups={groupRows(rows, grouping)}
				version={versionOf(choice, grouping)}
				sayPurpose={sayPurpose}
				siteSpeaks={view.siteSpeaks}
				actions={actions}
				t={t}
			/>
			<Dropped dropped={view.dropped} t={t} />
		</div>
	);
}

/** The bar, the providers' line and the filters count what is stored; what was refused is not behind them, unless it is asked for. */
function showsRefused({ category, provider, filters }: Choice): boolean {
	return filters.has('refused') || (category === undefined && provider === undefined && filters.size === 0);
}

function chosenRows(all: readonly Row[], choice: Choice, sayPurpose: (row: Row) => string): readonly Row[] {
	const finds = searcher(choice.search, sayPurpose);
	const rows = all.filter((row) => passes(row, choice) && finds(row));
	// They come in this order.
	return choice.sorting === 'category' ? rows : rows.sort(comparing(choice.sorting));
}

function versionOf({ category, provider, filters, search, sorting }: Choice, grouping: Grouping): string {
	return JSON.stringify([category, provider, [...filters], search, sorting, grouping]);
}

function chosenWords(
	{ category, provider, filters, search }: Choice,
	choose: (part: Partial<Choice>) => void,
	filter: (name: FilterName, on: boolean) => void,
	t: Translate,
): ChosenFilter[] {
	const chosen: ChosenFilter[] = [...filters].map((name) => ({ label: t(`filter.${name}`), remove: () => filter(name, false) }));
	if (provider !== undefined) chosen.unshift({ label: provider, remove: () => choose({ provider: undefined }) });
	if (category) chosen.unshift({ label: t(`category.${category}`), remove: () => choose({ category: undefined }) });
	if (search.trim()) chosen.push({ label: t('filter.search', { search }), remove: () => choose({ search: '' }) });
	return chosen;
}
