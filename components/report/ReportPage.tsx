import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import { Jar } from '../Jar.tsx';
import { StateMessage } from '../StateMessage.tsx';
import { Contents } from './Contents.tsx';
import type { ReportProps, ReportState } from './report-props.ts';

/** The whole visit on a page, for a person who wants to know exactly, or to hand it on. */
export function ReportPage(props: ReportProps): JSX.Element {
	const { state, t, onAllow, onReload } = props;
	if (state.kind === 'view') return <Contents {...props} report={state.report} ended={state.ended} />;
	return (
		<main class="report">
			<header class="report-head">
				<div class="who">
					<Jar />
					<h1>{t('report.loading')}</h1>
				</div>
			</header>
			<Message state={state} t={t} onAllow={onAllow} onReload={onReload} />
		</main>
	);
}

interface MessageProps {
	readonly state: Exclude<ReportState, { kind: 'view' }>;
	readonly t: Translate;
	readonly onAllow: () => void;
	readonly onReload: () => void;
}

function Message({ state, t, onAllow, onReload }: MessageProps): JSX.Element {
	switch (state.kind) {
		case 'loading':
			return <StateMessage title={t('state.loading')} busy />;
		case 'uninspectable':
			return <StateMessage title={t('state.uninspectable.title')} text={t('state.uninspectable.text')} />;
		case 'no-tab':
			return <StateMessage title={t('report.noTab')} text={t('report.noTab.text')} />;
		case 'failed':
			return (
				<StateMessage
					title={t('state.failed.title')}
					text={state.message}
					action={{ label: t('state.failed.button'), onClick: onReload }}
				/>
			);
		case 'no-permission':
			return (
				<StateMessage
					title={t('state.permission.title')}
					text={t('state.permission.text')}
					action={{ label: t('state.permission.button'), onClick: onAllow }}
				/>
			);
	}
}
