import type { Sentences } from '../../lib/knowledge/purpose.ts';
import type { Translate } from '../../lib/language/translate.ts';
import type { Report } from '../../lib/view/report.ts';
import type { ColumnId } from '../../lib/view/report-columns.ts';
import type { AskProps } from './AskSite.tsx';
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
	/** Begins anew, after something went wrong. */
	readonly onReload: () => void;
	readonly onPrint: () => void;
}
