import type { JSX } from 'preact';
import type { MessageKey, Translate } from '../../lib/language/translate.ts';
import { AccessRequest } from './AccessRequest.tsx';
import { Page } from './Page.tsx';
import { PinSteps, type Place } from './PinSteps.tsx';
import { ShortKinds } from './ShortKinds.tsx';

export interface FirstRun {
	/** Where Glassjar runs: how to reach it differs. */
	readonly place: Place;
	/** Whether the browser lets Glassjar see sites. */
	readonly allowed: boolean;
	/** Whether the icon is on the toolbar; undefined where the browser does not tell. */
	readonly pinned: boolean | undefined;
}

interface Props {
	readonly state: FirstRun;
	readonly t: Translate;
	readonly onAllow: () => void;
	readonly onOptions: () => void;
}

const seen: readonly MessageKey[] = [
	'welcome.sees.cookies',
	'welcome.sees.writers',
	'welcome.sees.hosts',
	'welcome.sees.forgets',
];
const never: readonly MessageKey[] = [
	'welcome.never.values',
	'welcome.never.requests',
	'welcome.never.sends',
	'welcome.never.changes',
];

/** The page after install: what Glassjar sees, what it never does, and how to reach it. */
export function WelcomePage({ state, t, onAllow, onOptions }: Props): JSX.Element {
	return (
		<Page title={t('welcome.title')} lead={t('welcome.lead')}>
			<AccessRequest allowed={state.allowed} t={t} onAllow={onAllow} />
			<PinSteps place={state.place} pinned={state.pinned} t={t} />
			<div class="pair">
				<Promises title={t('welcome.sees.title')} kind="sees" lines={seen} t={t} />
				<Promises title={t('welcome.never.title')} kind="never" lines={never} t={t} />
			</div>
			<ShortKinds t={t} />
			<footer class="onward">
				<a href="/glossary.html">{t('welcome.more.glossary')}</a>
				<button type="button" class="link" onClick={onOptions}>
					{t('menu.options')}
				</button>
			</footer>
		</Page>
	);
}

interface PromisesProps {
	readonly title: string;
	readonly kind: 'sees' | 'never';
	readonly lines: readonly MessageKey[];
	readonly t: Translate;
}

function Promises({ title, kind, lines, t }: PromisesProps): JSX.Element {
	return (
		<section class={`card ${kind}`}>
			<h2>{title}</h2>
			<ul>
				{lines.map((line) => (
					<li key={line}>{t(line)}</li>
				))}
			</ul>
		</section>
	);
}
