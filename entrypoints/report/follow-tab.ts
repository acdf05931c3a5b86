import type { ReportState } from '../../components/report/report-props.ts';
import { type Fault, keepLooking, type Looking } from '../../lib/browser/looking/live-look.ts';
import { lookAtWhole, type WholeLook } from '../../lib/browser/looking/look-whole.ts';
import { nextExpiry } from '../../lib/view/next-expiry.ts';

export type Followed = Pick<Looking, 'look'>;

/**
 * Keeps a report up to date with its tab. A report is about one site: when the tab moves on or is closed, what was seen last stays to be read,
 * and says so; when the tab comes back, it goes on.
 */
export function followTab(tab: number, tell: (state: ReportState, isPrivate: boolean) => void): Followed {
	let shown: Extract<ReportState, { kind: 'view' }> | undefined;
	let wasPrivate = false;

	const show = (found: WholeLook | Fault) => {
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
		else tell(found.kind === 'failed' ? failure(found) : found, false);
	};
	const end = (ended: NonNullable<Extract<ReportState, { kind: 'view' }>['ended']>) => {
		if (shown) tell({ ...shown, ended }, wasPrivate);
	};
	const moveOn = () => {
		shown = undefined;
		return looking.look();
	};
	const looking = keepLooking(tab, lookAtWhole, show, (seen) =>
		seen.kind === 'view' ? nextExpiry(seen.report.view) : undefined,
	);
	return looking;
}

/** A tab that was never there, or is gone: the browsers say so in words of their own. */
function failure(fault: Fault): ReportState {
	return /invalid tab id|no tab with id/i.test(fault.message) ? { kind: 'no-tab' } : fault;
}
