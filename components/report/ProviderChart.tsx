import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/language/translate.ts';
import { type Category, categories } from '../../lib/policy/vocabulary.ts';
import type { RowFilter } from '../../lib/view/report-filter.ts';
import { categoryOrder } from '../../lib/view/sort.ts';
import type { Tally } from '../../lib/view/tallies.ts';
import type { Counts } from '../../lib/view/view.ts';
import { Section } from './Section.tsx';

interface Props {
	readonly providers: readonly Tally[];
	readonly counts: Counts;
	readonly t: Translate;
	readonly onShow: (filter: Partial<RowFilter>) => void;
}

const atFirst = 12;

/** Who has how many cookies, and of which kinds. A bar's name shows its cookies in the table. */
export function ProviderChart({ providers, counts, t, onShow }: Props): JSX.Element {
	const [all, setAll] = useState(false);
	const shown = all ? providers : providers.slice(0, atFirst);
	const longest = Math.max(1, ...providers.map(({ count }) => count));
	const most = Math.max(1, ...Object.values(counts.byCategory));
	const present = categoryOrder.filter((category) => counts.byCategory[category] > 0);
	return (
		<Section id="providers" title={t('chart.title')}>
			<div class="charts">
				<div>
					<h3>{t('chart.categories')}</h3>
					<ul class="bars">
						{present.map((category) => (
							<Bar
								key={category}
								name={t(`category.${category}`)}
								parts={{ [category]: counts.byCategory[category] }}
								count={counts.byCategory[category]}
								most={most}
								t={t}
								onShow={() => onShow({ category })}
							/>
						))}
					</ul>
				</div>
				<div>
					<h3>{t('chart.providers')}</h3>
					<ul class="bars">
						{shown.map(({ name, count, byCategory }) => (
							<Bar
								key={name}
								name={name}
								parts={byCategory}
								count={count}
								most={longest}
								t={t}
								onShow={() => onShow({ provider: name })}
							/>
						))}
					</ul>
					{providers.length > shown.length && (
						<button type="button" class="quiet" onClick={() => setAll(true)}>
							{t('chart.more', { count: providers.length - shown.length })}
						</button>
					)}
				</div>
			</div>
		</Section>
	);
}

interface BarProps {
	readonly name: string;
	readonly parts: Partial<Readonly<Record<Category, number>>>;
	readonly count: number;
	readonly most: number;
	readonly t: Translate;
	readonly onShow: () => void;
}

function Bar({ name, parts, count, most, t, onShow }: BarProps): JSX.Element {
	const present = categories.filter((category) => (parts[category] ?? 0) > 0);
	const words = present.map((category) => t('chart.parts', { count: parts[category] ?? 0, category: t(`category.${category}`) }));
	return (
		<li>
			<button type="button" class="bar-name" onClick={onShow}>
				<bdi>{name}</bdi>
			</button>
			<span class="track" aria-hidden="true" title={words.join(', ')}>
				<span class="filled" style={{ inlineSize: `${(100 * count) / most}%` }}>
					{present.map((category) => (
						<span key={category} class={`segment ${category}`} style={{ flexGrow: parts[category] ?? 0 }} />
					))}
				</span>
			</span>
			<span class="bar-count">
				{t.number(count)} <span class="unseen">{words.join(', ')}</span>
			</span>
		</li>
	);
}
