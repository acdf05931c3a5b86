import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import type { PanelActions } from './panel-actions.ts';

interface Props {
	readonly tab: number;
	readonly actions: PanelActions;
	readonly t: Translate;
}

/** Where the quick look ends: the whole visit on a page, and the site's policy held against it. */
export function Footer({ tab, actions, t }: Props): JSX.Element {
	const report = `report.html?tab=${tab}`;
	return (
		<footer class="actions">
			<PageLink page={`${report}#policy`} class="secondary" open={actions.open}>
				{t('action.checkPolicy')}
			</PageLink>
			<PageLink page={report} class="primary" open={actions.open}>
				{t('action.report')}
			</PageLink>
		</footer>
	);
}

function PageLink({
	page,
	class: name,
	open,
	children,
}: {
	page: string;
	class: string;
	open: PanelActions['open'];
	children: string;
}) {
	return (
		<a
			href={page}
			target="_blank"
			rel="noopener"
			class={name}
			onClick={(event) => {
				// With a key held the reader says where it should open.
				if (event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				open(page);
			}}
		>
			{children}
		</a>
	);
}
