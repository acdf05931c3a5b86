import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import type { Group } from '../lib/view/group.ts';

/** What stands over a group of cookies: its name, how many there are, how many need consent. */
export function GroupHeading({ group, measure, t }: { group: Group; measure: string; t: Translate }): JSX.Element {
	const { rows, needConsent } = group;
	const count = t('group.count', { count: rows.length });
	const need = needConsent === rows.length ? t('group.allNeedConsent') : t('group.needConsent', { count: needConsent });
	return (
		<h2 class={group.kind === 'category' ? group.category : undefined} data-measure={measure}>
			<bdi>{groupName(group, t)}</bdi>
			{group.kind !== 'refused' && (
				<span class="aside">{needConsent > 0 && rows.length > 1 ? t('group.countNeed', { count, need }) : count}</span>
			)}
		</h2>
	);
}

export function groupName(group: Group, t: Translate): string {
	switch (group.kind) {
		case 'category':
			return t(`category.${group.category}`);
		case 'provider':
			return group.provider;
		case 'party':
			return t(`group.${group.party}`);
		case 'refused':
			return t('list.refused', { count: group.rows.length });
	}
}
