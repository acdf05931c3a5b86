import { render } from 'preact';
import type { AskProps } from '../../components/report/AskSite.tsx';
import type { Draft, Format, SaveProps } from '../../components/report/Exports.tsx';
import { ReportPage } from '../../components/report/ReportPage.tsx';
import type { ReportProps, ReportState } from '../../components/report/report-props.ts';
import { browser } from '../../lib/browser/api.ts';
import { allSites } from '../../lib/browser/looking/look.ts';
import { keepColumns } from '../../lib/browser/report-columns.ts';
import type { Sentences } from '../../lib/knowledge/purpose.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { exportRow } from '../../lib/view/export-row.ts';
import type { ColumnId } from '../../lib/view/report-columns.ts';
import { AskDesk } from './ask-desk.ts';
import { drafted, type Exported, exported } from './exported.ts';
import { type Followed, followTab } from './follow-tab.ts';
import { HistoryDesk } from './history-desk.ts';
import { saveFile } from './save-file.ts';

/** There is nobody to ask. */
const nobody: AskProps = { questions: [], asking: undefined, onAsk: () => undefined };

export interface ReportStart {
	readonly root: HTMLElement;
	/** Absent: the address names none. */
	readonly tab: number | undefined;
	readonly t: Translate;
	readonly sentences: Sentences;
	readonly columns: readonly ColumnId[];
	readonly keepHistory: boolean;
}

/** Shows a tab's report and keeps it true; takes what the reader does to where it is done. */
export async function startReport({ root, tab, t, sentences, columns, keepHistory }: ReportStart): Promise<void> {
	let isDrawn = false;
	const history = new HistoryDesk(keepHistory, (changed) => show({ history: changed }));
	let props: ReportProps = {
		state: { kind: 'loading' },
		t,
		sentences,
		columns,
		printing: false,
		ask: nobody,
		history: history.props(),
		save: { draft: undefined, onSave: save, onDraft: draft, onSaveDraft: saveDraft, onCopy: copy },
		onColumns: (chosen) => {
			show({ columns: chosen });
			void keepColumns(chosen);
		},
		onReload: () => location.reload(),
		onAllow: () => complain(browser.permissions.request(allSites).then((granted) => (granted ? followed?.look() : undefined))),
		onPrint: () => print(),
	};
	const show = (change: Partial<ReportProps>) => {
		props = { ...props, ...change };
		document.documentElement.dataset.state = props.state.kind;
		render(<ReportPage {...props} />, root);
	};
	const showState = (state: ReportState) => {
		show({ state });
		if (state.kind !== 'view' || isDrawn) return;
		isDrawn = true;
		// The address may lead to a part of the page, which is there only now: `report.html?tab=7#policy`.
		if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
		document.title = t('report.title', { site: state.report.view.site });
	};

	/** What is on show, to be put into files. */
	function toExport(): Exported | undefined {
		return props.state.kind === 'view' ? { report: props.state.report, t, sentences } : undefined;
	}
	async function text(format: Format): Promise<string> {
		const what = toExport();
		return what ? (await exported(format, what)).text : '';
	}
	function save(format: Format): void {
		const what = toExport();
		if (what) complain(exported(format, what).then((file) => saveFile(format, what.report.view.site, what.report.at, file.text)));
	}
	function draft(form: Draft['form']): void {
		const what = toExport();
		if (what) complain(drafted(form, what).then((made) => show({ save: { ...props.save, draft: made } satisfies SaveProps })));
	}
	function saveDraft(): void {
		const what = toExport();
		const { draft: made } = props.save;
		if (what && made) saveFile(made.form, what.report.view.site, what.report.at, made.text);
	}

	function follow(id: number): Followed {
		const desk = new AskDesk(
			id,
			t,
			(ask) => show({ ask }),
			() => own.look(),
		);
		const own = followTab(id, (state, isPrivate) => {
			showState(state);
			if (state.kind !== 'view') return;
			// What a tab has left cannot be asked any more.
			if (state.ended) return show({ ask: nobody });
			const { report } = state;
			history.seen(report, isPrivate);
			complain(desk.seen(report.view.site, report.visit, isPrivate));
		});
		return own;
	}

	// Rows that are out of sight are not drawn; on paper nothing is.
	addEventListener('beforeprint', () => show({ printing: true }));
	addEventListener('afterprint', () => show({ printing: false }));
	matchMedia('print').addEventListener('change', ({ matches }) => show({ printing: matches }));

	/** For the developer tools' console, for scripts and tests: the rows on show and the files, as data. */
	Object.assign(globalThis, {
		glassjar: {
			rows: () => {
				const { state } = props;
				return state.kind === 'view'
					? state.report.view.stored.map((row) => exportRow(row, state.report.view, t, sentences))
					: [];
			},
			findings: () => (props.state.kind === 'view' ? props.state.report.checks.flatMap(({ findings }) => findings) : []),
			exported: text,
		},
	});

	showState(props.state);
	const followed = tab === undefined ? undefined : follow(tab);
	if (followed) await followed.look();
	else showState({ kind: 'no-tab' });
}

async function copy(words: string): Promise<boolean> {
	return navigator.clipboard.writeText(words).then(
		() => true,
		() => false,
	);
}

function complain(work: Promise<unknown>): void {
	work.catch((error: unknown) => console.error('Glassjar: the report', error));
}
