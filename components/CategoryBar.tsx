import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import { type Category, categories } from '../lib/policy/vocabulary.ts';
import type { Counts } from '../lib/view/view.ts';

interface Props {
	readonly counts: Counts;
	readonly only: Category | undefined;
	readonly onOnly: (only: Category | undefined) => void;
	readonly t: Translate;
}

/** How many cookies of each kind there are; a click shows only that kind, another one all again. */
export function CategoryBar({ counts, only, onOnly, t }: Props): JSX.Element {
	const present = categories.filter((category) => counts.byCategory[category] > 0);
	return (
		<section class="kinds" aria-label={t('bar.label')}>
			<div class="bar" aria-hidden="true">
				{present.map((category) => (
					<span key={category} class={`segment ${category}`} style={{ flexGrow: counts.byCategory[category] }} />
				))}
			</div>
			<div class="legend">
				{present.map((category) => {
					const count = counts.byCategory[category];
					const name = t(`category.${category}`);
					const pressed = only === category;
					return (
						<button
							key={category}
							type="button"
							class="kind"
							aria-pressed={pressed}
							title={pressed ? t('bar.showAll') : t('bar.show', { category: name, count })}
							onClick={() => onOnly(pressed ? undefined : category)}
						>
							<span class={`swatch ${category}`} aria-hidden="true" />
							<b>{t.number(count)}</b> {t(`bar.${category}`)}
						</button>
					);
				})}
			</div>
		</section>
	);
}
