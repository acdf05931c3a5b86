import type { JSX } from 'preact';
import type { Sentences } from '../lib/knowledge/purpose.ts';
import type { Translate } from '../lib/language/translate.ts';
import type { Category } from '../lib/policy/vocabulary.ts';
import type { Row } from '../lib/view/row.ts';
import type { View } from '../lib/view/view.ts';
import { CookieRow } from './CookieRow.tsx';
import { useGradually } from './use-gradually.ts';

interface ListProps {
	readonly view: View;
	readonly only: Category | undefined;
	readonly t: Translate;
	readonly sentences: Sentences;
}

/** The cookies by kind; then those that the browser refused. */
export function CookieList({ view, only, t, sentences }: ListProps): JSX.Element {
	const rows = only ? view.stored.filter(({ identity }) => identity.category === only) : view.stored;
	const ready = useGradually(rows.length);
	const { contacts, observations } = view.dropped;
	return (
		<div class="list">
			{groupsOf(rows.slice(0, ready)).map((group) => (
				<Group key={group.category} category={group.category} rows={group.rows} all={view} t={t} sentences={sentences} />
			))}
			{view.refused.length > 0 && !only && ready >= rows.length && (
				<section>
					<h2 class="refused">{t('list.refused', { count: view.refused.length })}</h2>
					<ul>
						{view.refused.map((row) => (
							<CookieRow key={row.id} row={row} site={view.site} t={t} sentences={sentences} />
						))}
					</ul>
				</section>
			)}
			{contacts + observations > 0 && <p class="note">{t('list.dropped', { contacts, observations })}</p>}
		</div>
	);
}

interface GroupProps {
	readonly category: Category;
	readonly rows: readonly Row[];
	readonly all: View;
	readonly t: Translate;
	readonly sentences: Sentences;
}

function Group({ category, rows, all, t, sentences }: GroupProps): JSX.Element {
	const count = all.counts.byCategory[category];
	const need = all.stored.filter(({ identity }) => identity.category === category && identity.consent === 'required').length;
	return (
		<section>
			<h2 class={category}>
				{t(`category.${category}`)}{' '}
				<span class="aside">
					{t.number(count)}
					{need > 0 && ` · ${need === count ? t('group.allNeedConsent') : t('group.needConsent', { count: need })}`}
				</span>
			</h2>
			<ul>
				{rows.map((row) => (
					<CookieRow key={row.id} row={row} site={all.site} t={t} sentences={sentences} />
				))}
			</ul>
		</section>
	);
}

/** The rows come sorted by category. */
function groupsOf(rows: readonly Row[]): { category: Category; rows: Row[] }[] {
	const groups: { category: Category; rows: Row[] }[] = [];
	for (const row of rows) {
		const last = groups.at(-1);
		if (last?.category === row.identity.category) last.rows.push(row);
		else groups.push({ category: row.identity.category, rows: [row] });
	}
	return groups;
}
