import type { ReportState } from '../../components/report/report-props.ts';
import { lookAtWhole } from '../../lib/browser/look-whole.ts';
import { watchTab } from '../../lib/browser/watch-tab.ts';

export interface Followed {
	/** Looks again, whether or not something changed. */
	look(): Promise<void>;
}

/**
 * Keeps a report up to date with its tab. A report is about one site: when the tab moves on or is closed, what was seen last stays to be read,
 * and says so; when the tab comes back, it goes on.
 */
export function followTab(tab: number, tell: (state: ReportState, isPrivate: boolean) => void): Followed {
	let shown: Extract<ReportState, { kind: 'view' }> | undefined;
	let wasPrivate = false;
	let number = 0;

	const look = async () => {
		const mine = ++number;
		const found = await lookAtWhole(tab).catch((error: unknown) => ({ kind: 'failed' as const, error }));
		// A later look has been asked for meanwhile, and knows more.
		if (mine !== number) return;
		if (found.kind === 'view') {
			const { report, isPrivate } = found;
			const { site } = report.view;
			wasPrivate = isPrivate;
			if (shown && shown.report.view.site !== site) end({ kind: 'moved', site, onShow: () => void moveOn() });
			else {
				shown = { kind: 'view', report };
				tell(shown, isPrivate);
			}
		} else if (shown) end({ kind: found.kind === 'failed' ? 'closed' : 'left' });
		else if (found.kind === 'failed') tell(failure(found.error), false);
		else tell(found, false);
	};
	const end = (ended: NonNullable<Extract<ReportState, { kind: 'view' }>['ended']>) => {
		if (shown) tell({ ...shown, ended }, wasPrivate);
	};
	const moveOn = () => {
		shown = undefined;
		return look();
	};
	watchTab(tab, () => void look());
	return { look };
}

/** A tab that was never there, or is gone: the browsers say so in words of their own. */
function failure(error: unknown): ReportState {
	const message = error instanceof Error ? error.message : String(error);
	return /invalid tab id|no tab with id/i.test(message) ? { kind: 'no-tab' } : { kind: 'failed', message };
}
