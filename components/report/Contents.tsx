import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isSiteWord } from '../../lib/view/policy-check.ts';
import type { Report } from '../../lib/view/report.ts';
import type { CellContext } from '../../lib/view/report-columns.ts';
import { everything, type RowFilter } from '../../lib/view/report-filter.ts';
import { AskSite } from './AskSite.tsx';
import { CookieTable } from './CookieTable.tsx';
import { Exports } from './Exports.tsx';
import { Figures } from './Figures.tsx';
import { History } from './History.tsx';
import { Hosts } from './Hosts.tsx';
import { Policy } from './Policy.tsx';
import { ProviderChart } from './ProviderChart.tsx';
import { Publish } from './Publish.tsx';
import { Refused } from './Refused.tsx';
import { ReportHead } from './ReportHead.tsx';
import type { Ended, ReportProps } from './report-props.ts';
import { Timeline } from './Timeline.tsx';

interface Props extends ReportProps {
	readonly report: Report;
	readonly ended: Ended | undefined;
}

/** The parts of the report, one under the other; the figures at the top narrow the table. */
export function Contents({
	report,
	ended,
	t,
	sentences,
	columns,
	printing,
	ask,
	history,
	save,
	onColumns,
	onPrint,
}: Props): JSX.Element {
	const [filter, setFilter] = useState<RowFilter>(everything);
	const { view, checks } = report;
	const context: CellContext = {
		t,
		sentences,
		site: view.site,
		undeclared: report.undeclared,
		siteSpeaks: checks.some(isSiteWord),
	};
	const showOnly = (next: Partial<RowFilter>) => {
		setFilter({ ...everything, ...next });
		document.getElementById('cookies')?.scrollIntoView();
		document.getElementById('cookies')?.focus({ preventScroll: true });
	};
	return (
		<>
			<a class="skip" href="#cookies">
				{t('report.skip')}
			</a>
			<ReportHead report={report} ended={ended} t={t} onPrint={onPrint} />
			<main class="report">
				<Figures view={view} t={t} onShow={showOnly} />
				<CookieTable
					view={view}
					filter={filter}
					onFilter={setFilter}
					columns={columns}
					onColumns={onColumns}
					context={context}
					printing={printing}
				/>
				<Policy checks={checks} early={report.early} printing={printing} t={t}>
					<AskSite {...ask} t={t} />
				</Policy>
				<Timeline timeline={report.timeline} moment={view.moment} t={t} />
				<ProviderChart providers={report.providers} counts={view.counts} t={t} onShow={showOnly} />
				<Hosts report={report} t={t} />
				<Refused rows={view.refused} t={t} />
				<History {...history} site={view.site} t={t} />
				<Exports {...save} t={t} />
				<Publish {...save} host={report.visit?.host ?? view.site} t={t} />
			</main>
		</>
	);
}
