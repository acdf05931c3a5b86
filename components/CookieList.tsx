import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../lib/language/translate.ts';
import type { Group } from '../lib/view/group.ts';
import type { Row } from '../lib/view/row.ts';
import type { CookieActions } from './CookieActions.tsx';
import { CookieRow } from './CookieRow.tsx';
import { GroupHeading, groupName } from './GroupHeading.tsx';
import { headingId } from './list-layout.ts';
import { useLongList } from './use-long-list.ts';

interface Props {
	readonly groups: readonly Group[];
	/** What the reader asked for; another list starts at its top. */
	readonly version: string;
	readonly sayPurpose: (row: Row) => string;
	readonly siteSpeaks: boolean;
	readonly actions: CookieActions;
	readonly t: Translate;
}

/** The cookies under their headings. However long the list is, only what is in sight is in the document. */
export function CookieList({ groups, version, sayPurpose, siteSpeaks, actions, t }: Props): JSX.Element {
	const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
	const toggle = (id: string, isOpen: boolean) => setOpen((known) => including(known, id, isOpen));
	const list = useLongList(
		groups.map(({ key, rows }) => ({ key, ids: rows.map(({ id }) => id) })),
		version,
	);
	return (
		<section
			class="list"
			aria-label={t('list.label')}
			ref={list.box}
			onScroll={list.onScroll}
			onFocusIn={list.onFocusIn}
			onKeyDown={list.onKeyDown}
		>
			<div class="runway" style={{ height: `${list.height}px` }}>
				{list.groups.map(({ key, top, height, rows }) => {
					const group = groups.find((each) => each.key === key)!;
					return (
						<section key={key} style={{ top: `${top}px`, height: `${height}px` }}>
							<GroupHeading group={group} measure={headingId(key)} t={t} />
							<ul aria-label={groupName(group, t)}>
								{rows.map((placed) => {
									const row = group.rows[placed.position - 1]!;
									return (
										<li
											key={placed.id}
											class={`row ${row.identity.category}`}
											style={{ top: `${placed.top - top}px` }}
											data-measure={placed.id}
											aria-setsize={group.rows.length}
											aria-posinset={placed.position}
										>
											<CookieRow
												row={row}
												grouping={group.kind}
												allNeedConsent={group.needConsent === group.rows.length}
												open={open.has(row.id)}
												toggle={toggle}
												purpose={sayPurpose(row)}
												siteSpeaks={siteSpeaks}
												actions={actions}
												t={t}
											/>
										</li>
									);
								})}
							</ul>
						</section>
					);
				})}
			</div>
		</section>
	);
}

function including(ids: ReadonlySet<string>, id: string, there: boolean): ReadonlySet<string> {
	if (ids.has(id) === there) return ids;
	const changed = new Set(ids);
	if (there) changed.add(id);
	else changed.delete(id);
	return changed;
}
