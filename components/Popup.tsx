import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Sentences } from '../lib/knowledge/purpose.ts';
import type { Translate } from '../lib/language/translate.ts';
import type { Category } from '../lib/policy/vocabulary.ts';
import type { View } from '../lib/view/view.ts';
import { CategoryBar } from './CategoryBar.tsx';
import { CookieList } from './CookieList.tsx';
import { Headline } from './Headline.tsx';
import { Jar } from './Jar.tsx';
import { StateMessage } from './StateMessage.tsx';

export type PopupState =
	| { readonly kind: 'loading' }
	| { readonly kind: 'view'; readonly view: View }
	| { readonly kind: 'uninspectable' }
	| { readonly kind: 'no-permission' }
	| { readonly kind: 'failed'; readonly message: string };

interface Props {
	readonly state: PopupState;
	readonly t: Translate;
	readonly sentences: Sentences;
	readonly onAllow: () => void;
}

/** The quick look: what is here, from whom, what for, should I mind. */
export function Popup({ state, t, sentences, onAllow }: Props): JSX.Element {
	return (
		<main class="popup">
			<header class="top">
				<Jar />
				<h1>{state.kind === 'view' ? state.view.site : t('popup.title')}</h1>
			</header>
			<Body state={state} t={t} sentences={sentences} onAllow={onAllow} />
		</main>
	);
}

function Body({ state, t, sentences, onAllow }: Props): JSX.Element {
	switch (state.kind) {
		case 'loading':
			return <StateMessage title={t('state.loading')} busy />;
		case 'uninspectable':
			return <StateMessage title={t('state.uninspectable.title')} text={t('state.uninspectable.text')} />;
		case 'no-permission':
			return (
				<StateMessage
					title={t('state.permission.title')}
					text={t('state.permission.text')}
					action={{ label: t('state.permission.button'), onClick: onAllow }}
				/>
			);
		case 'failed':
			return <StateMessage title={t('state.failed.title')} text={state.message} />;
		case 'view':
			return <Contents view={state.view} t={t} sentences={sentences} />;
	}
}

function Contents({ view, t, sentences }: { view: View; t: Translate; sentences: Sentences }): JSX.Element {
	const [only, setOnly] = useState<Category | undefined>();
	if (view.stored.length === 0 && view.refused.length === 0)
		return <StateMessage title={t('state.empty.title')} text={t('state.empty.text')} />;
	const shown = only && view.counts.byCategory[only] > 0 ? only : undefined;
	return (
		<>
			<section class="summary">
				<Headline counts={view.counts} t={t} />
				<CategoryBar counts={view.counts} only={shown} onOnly={setOnly} t={t} />
			</section>
			<CookieList view={view} only={shown} t={t} sentences={sentences} />
		</>
	);
}
