import type { JSX } from 'preact';
import type { Translate } from '../lib/language/translate.ts';
import { closeAround, Popover } from './Popover.tsx';
import type { PanelActions } from './panel-actions.ts';

/** What else there is: settings, the side panel, the glossary. */
export function Menu({ actions, t }: { actions: PanelActions; t: Translate }): JSX.Element {
	const items = [
		{ label: t('menu.options'), act: actions.openOptions },
		...(actions.openSidePanel ? [{ label: t('menu.sidePanel'), act: actions.openSidePanel }] : []),
		{ label: t('menu.glossary'), act: () => actions.open('glossary.html') },
	];
	return (
		<Popover label={t('menu.label')} face={<span aria-hidden="true">···</span>} class="menu">
			{() => (
				<ul>
					{items.map(({ label, act }) => (
						<li key={label}>
							<button
								type="button"
								onClick={(event) => {
									closeAround(event.currentTarget);
									act();
								}}
							>
								{label}
							</button>
						</li>
					))}
				</ul>
			)}
		</Popover>
	);
}
