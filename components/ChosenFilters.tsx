import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import { handOnFocus } from './hand-on-focus.ts';

/** One reason for which the list is shorter than it could be, in words. */
export interface ChosenFilter {
	readonly label: string;
	readonly remove: () => void;
}

interface Props {
	readonly chosen: readonly ChosenFilter[];
	readonly shown: number;
	readonly all: number;
	readonly onClear: () => void;
	readonly t: Translate;
}

/** By what the list is narrowed, how much of it is left, and the way back. */
export function ChosenFilters({ chosen, shown, all, onClear, t }: Props): JSX.Element {
	return (
		<div class="chosen">
			<span role="status">{t('filter.shown', { shown, all })}</span>
			{chosen.map(({ label, remove }) => (
				<button
					key={label}
					type="button"
					class="chip removable"
					aria-label={t('filter.remove', { filter: label })}
					onClick={(event) => {
						handOnFocus(event, neighbourOf(event.currentTarget) ?? searchField());
						remove();
					}}
				>
					<bdi>{label}</bdi> <span aria-hidden="true">×</span>
				</button>
			))}
			<button
				type="button"
				class="link"
				onClick={(event) => {
					handOnFocus(event, searchField());
					onClear();
				}}
			>
				{t('filter.clear')}
			</button>
		</div>
	);
}

/** The chip after it, or before it. */
function neighbourOf(chip: Element): Element | undefined {
	return [chip.nextElementSibling, chip.previousElementSibling].find((each) => each?.matches('.removable')) ?? undefined;
}

const searchField = () => document.querySelector('input[type=search]');
