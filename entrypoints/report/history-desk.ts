import type { HistoryProps } from '../../components/report/History.tsx';
import { forgetHistory, forgetSite, keepLook } from '../../lib/browser/history.ts';
import { watchSettings, writeSetting } from '../../lib/browser/settings.ts';
import type { Report } from '../../lib/view/report.ts';
import { snapshotOf } from '../../lib/view/snapshot.ts';
import type { Changes } from '../../lib/visit/history.ts';

/** Milliseconds for which changes are gathered: a page that is loading changes many times a second. */
const pause = 1000;

/** Keeps looks at visits, where the user wants it, and says what changed since the visit before. */
export class HistoryDesk {
	#keep: boolean;
	#isPrivate = false;
	#report: Report | undefined;
	#changes: Changes | undefined;
	/** Its history was deleted from this page: the page does not begin it anew. */
	#forgotten: string | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #show: (history: HistoryProps) => void;

	constructor(keep: boolean, show: (history: HistoryProps) => void) {
		this.#keep = keep;
		this.#show = show;
		watchSettings(({ keepHistory }) => {
			this.#keep = keepHistory;
			this.#tell();
			this.#soon();
		});
	}

	props(): HistoryProps {
		return {
			keeping: this.#isPrivate ? 'private' : this.#keep ? 'on' : 'off',
			changes: this.#changes,
			forgotten: this.#forgotten !== undefined,
			onKeep: (keep) => {
				this.#forgotten = undefined;
				this.#run(writeSetting('keepHistory', keep));
			},
			onForget: (what) => this.#run(this.#forget(what)),
		};
	}

	/** A live look; not one at what a tab has left. */
	seen(report: Report, isPrivate: boolean): void {
		if (this.#report?.view.site !== report.view.site) this.#changes = undefined;
		this.#report = report;
		if (this.#isPrivate !== isPrivate) {
			this.#isPrivate = isPrivate;
			this.#tell();
		}
		this.#soon();
	}

	#soon(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.#run(this.#write());
		}, pause);
	}

	async #write(): Promise<void> {
		const report = this.#report;
		if (!report || !this.#keep || this.#isPrivate || this.#forgotten === report.view.site) return;
		const look = snapshotOf(report);
		if (!look) return;
		this.#changes = await keepLook(report.view.site, look);
		this.#tell();
	}

	async #forget(what: 'site' | 'all'): Promise<void> {
		const site = this.#report?.view.site;
		if (what === 'all') await forgetHistory();
		else if (site !== undefined) await forgetSite(site);
		this.#forgotten = site;
		this.#changes = undefined;
		this.#tell();
	}

	#tell(): void {
		this.#show(this.props());
	}

	#run(work: Promise<void>): void {
		work.catch((error: unknown) => console.error('Glassjar: history', error));
	}
}
