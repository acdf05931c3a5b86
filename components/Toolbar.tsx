import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import { type Grouping, groupings } from '../lib/view/group.ts';

interface SearchProps {
	readonly search: string;
	readonly onSearch: (search: string) => void;
	/** Arrow down: on to the list. */
	readonly onLeave: () => void;
	readonly t: Translate;
}

export function SearchField({ search, onSearch, onLeave, t }: SearchProps): JSX.Element {
	return (
		<input
			type="search"
			class="search"
			value={search}
			placeholder={t('search.label')}
			aria-label={t('search.hint')}
			title={t('search.hint')}
			spellcheck={false}
			onInput={(event) => onSearch(event.currentTarget.value)}
			onKeyDown={(event) => {
				if (event.key !== 'ArrowDown') return;
				event.preventDefault();
				onLeave();
			}}
		/>
	);
}

interface GroupingProps {
	readonly grouping: Grouping;
	readonly onGrouping: (grouping: Grouping) => void;
	readonly t: Translate;
}

export function GroupingControl({ grouping, onGrouping, t }: GroupingProps): JSX.Element {
	return (
		<fieldset class="segments">
			<legend class="unseen">{t('grouping.label')}</legend>
			{groupings.map((name) => (
				<label key={name}>
					<input type="radio" name="grouping" value={name} checked={grouping === name} onChange={() => onGrouping(name)} />
					<span>{t(`grouping.${name}`)}</span>
				</label>
			))}
		</fieldset>
	);
}
