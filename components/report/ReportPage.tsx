import type { JSX } from 'preact';
import type { Sentences } from '../../lib/knowledge/purpose.ts';
import type { Translate } from '../../lib/language/translate.ts';
import type { Report } from '../../lib/view/report.ts';
import type { ColumnId } from '../../lib/view/report-columns.ts';
import { Jar } from '../Jar.tsx';
import { StateMessage } from '../StateMessage.tsx';
import type { AskProps } from './AskSite.tsx';
import { Contents } from './Contents.tsx';
import type { SaveProps } from './Exports.tsx';
import type { HistoryProps } from './History.tsx';

export type ReportState =
	| { readonly kind: 'loading' }
	| { readonly kind: 'view'; readonly report: Report; readonly ended?: Ended }
	| { readonly kind: 'uninspectable' }
	| { readonly kind: 'no-permission' }
	| { readonly kind: 'no-tab' }
	| { readonly kind: 'failed'; readonly message: string };

/** Why a report is no longer live; what it tells stays. */
export type Ended =
	| { readonly kind: 'closed' }
	/** The tab shows a page that cannot be inspected. */
	| { readonly kind: 'left' }
	| { readonly kind: 'moved'; readonly site: string; readonly onShow: () => void };

export interface ReportProps {
	readonly state: ReportState;
	readonly t: Translate;
	readonly sentences: Sentences;
	readonly columns: readonly ColumnId[];
	/** Everything is drawn, also what is out of sight. */
	readonly printing: boolean;
	readonly ask: AskProps;
	readonly history: HistoryProps;
	readonly save: SaveProps;
	readonly onColumns: (columns: readonly ColumnId[]) => void;
	readonly onAllow: () => void;
	readonly onPrint: () => void;
}

/** The whole visit on a page, for a person who wants to know exactly, or to hand it on. */
export function ReportPage(props: ReportProps): JSX.Element {
	const { state, t, onAllow } = props;
	if (state.kind === 'view') return <Contents {...props} report={state.report} ended={state.ended} />;
	return (
		<main class="report">
			<header class="report-head">
				<div class="who">
					<Jar />
					<h1>{t('report.loading')}</h1>
				</div>
			</header>
			<Message state={state} t={t} onAllow={onAllow} />
		</main>
	);
}

interface MessageProps {
	readonly state: Exclude<ReportState, { kind: 'view' }>;
	readonly t: Translate;
	readonly onAllow: () => void;
}

function Message({ state, t, onAllow }: MessageProps): JSX.Element {
	switch (state.kind) {
		case 'loading':
			return <StateMessage title={t('state.loading')} busy />;
		case 'uninspectable':
			return <StateMessage title={t('state.uninspectable.title')} text={t('state.uninspectable.text')} />;
		case 'no-tab':
			return <StateMessage title={t('report.noTab')} text={t('report.noTab.text')} />;
		case 'failed':
			return <StateMessage title={t('state.failed.title')} text={state.message} />;
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
