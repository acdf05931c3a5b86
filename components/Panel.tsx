import type { JSX } from 'preact';
import type { Sentences } from '../lib/knowledge/purpose.ts';
import type { Translate } from '../lib/language/translate.ts';
import type { Grouping } from '../lib/view/group.ts';
import { jarContents } from '../lib/view/jar-contents.ts';
import type { View } from '../lib/view/view.ts';
import { Footer } from './Footer.tsx';
import { Jar } from './Jar.tsx';
import { Menu } from './Menu.tsx';
import { PanelView } from './PanelView.tsx';
import type { PanelActions } from './panel-actions.ts';
import { StateMessage } from './StateMessage.tsx';

export type PanelState =
	| { readonly kind: 'loading' }
	| { readonly kind: 'view'; readonly view: View; readonly tab: number }
	| { readonly kind: 'uninspectable' }
	| { readonly kind: 'no-permission' }
	| { readonly kind: 'failed'; readonly message: string };

interface Props {
	readonly state: PanelState;
	readonly grouping: Grouping;
	readonly t: Translate;
	readonly sentences: Sentences;
	readonly actions: PanelActions;
}

/** The quick look: what is here, from whom, what for, should I mind. In the popup and, staying open, in the side panel. */
export function Panel(props: Props): JSX.Element {
	const { state, actions, t } = props;
	return (
		<main class={`panel ${state.kind}`}>
			<header class="top">
				<Jar contents={state.kind === 'view' ? jarContents(state.view.counts.byCategory) : []} />
				<h1>
					<bdi>{state.kind === 'view' ? state.view.site : t('popup.title')}</bdi>
				</h1>
				<Menu actions={actions} t={t} />
			</header>
			<Body {...props} />
			{state.kind === 'view' && <Footer tab={state.tab} actions={actions} t={t} />}
		</main>
	);
}

function Body({ state, grouping, t, sentences, actions }: Props): JSX.Element {
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
					action={{ label: t('state.permission.button'), onClick: actions.allow }}
				/>
			);
		case 'failed':
			return (
				<StateMessage
					title={t('state.failed.title')}
					text={state.message}
					action={{ label: t('state.failed.button'), onClick: actions.reload }}
				/>
			);
		case 'view': {
			const { view, tab } = state;
			if (view.stored.length + view.refused.length === 0)
				return <StateMessage title={t('state.empty.title')} text={t('state.empty.text')} />;
			// Another tab, or another site in it, is another list: nothing chosen for this one holds there.
			const key = `${tab} ${view.site}`;
			return <PanelView key={key} view={view} remembered={grouping} t={t} sentences={sentences} actions={actions} />;
		}
	}
}
