import type { JSX } from 'preact';
import type { MessageKey, Translate } from '../../lib/language/translate.ts';
import { ToolbarPicture } from './ToolbarPicture.tsx';

export type Place = 'chrome' | 'firefox' | 'android';

interface Props {
	readonly place: Place;
	readonly pinned: boolean | undefined;
	readonly t: Translate;
}

const steps: Readonly<Record<Place, readonly MessageKey[]>> = {
	chrome: ['welcome.start.chrome.menu', 'welcome.start.chrome.pin', 'welcome.start.open'],
	firefox: ['welcome.start.firefox.menu', 'welcome.start.firefox.pin', 'welcome.start.open'],
	android: ['welcome.start.android.menu', 'welcome.start.android.pin', 'welcome.start.openAndroid'],
};

/** How to put the icon on the toolbar, where the browser hides it at first. */
export function PinSteps({ place, pinned, t }: Props): JSX.Element {
	return (
		<section class="card start">
			<h2>{t('welcome.start.title')}</h2>
			<div class="start-row">
				{pinned ? (
					<div role="status">
						<p class="done">{t('welcome.start.pinned')}</p>
						<p>{t('welcome.start.open')}</p>
					</div>
				) : (
					<ol>
						{steps[place].map((step) => (
							<li key={step}>{t(step)}</li>
						))}
					</ol>
				)}
				{place !== 'android' && <ToolbarPicture place={place} pinned={pinned ?? false} />}
			</div>
		</section>
	);
}
