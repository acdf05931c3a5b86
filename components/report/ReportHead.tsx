import type { JSX } from 'preact';
import type { MessageKey, Translate } from '../../lib/language/translate.ts';
import { jarContents } from '../../lib/view/jar-contents.ts';
import type { Report } from '../../lib/view/report.ts';
import { Headline } from '../Headline.tsx';
import { Jar } from '../Jar.tsx';
import type { Ended } from './report-props.ts';

interface Props {
	readonly report: Report;
	readonly ended: Ended | undefined;
	readonly t: Translate;
	readonly onPrint: () => void;
}

const sections: readonly (readonly [id: string, title: MessageKey])[] = [
	['cookies', 'cookies.title'],
	['policy', 'policy.title'],
	['timeline', 'timeline.title'],
	['providers', 'chart.title'],
	['hosts', 'hosts.title'],
	['refused', 'refused.title'],
	['history', 'history.title'],
	['export', 'export.title'],
];

/** Which site, the one sentence, when it was seen, and the way to each part. */
export function ReportHead({ report, ended, t, onPrint }: Props): JSX.Element {
	const { view, visit, at } = report;
	const date = new Intl.DateTimeFormat(t.language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
	const pages = t('report.pages', { count: visit?.pages.length ?? 1 });
	const hosts = t('report.hosts', { count: report.hosts.length });
	return (
		<header class="report-head">
			<div class="who">
				<Jar contents={jarContents(view.counts.byCategory)} />
				<h1>
					<bdi>{view.site}</bdi>
				</h1>
				<button type="button" class="quiet screen-only" onClick={onPrint}>
					{t('report.print')}
				</button>
			</div>
			<Headline counts={view.counts} t={t} />
			<p class="seen">
				{t('report.seen', { date, pages, hosts })} {!ended && <span class="screen-only">{t('report.live')}</span>}
			</p>
			{ended && <EndedNote ended={ended} site={view.site} t={t} />}
			<nav class="sections screen-only" aria-label={t('report.sections')}>
				<ul>
					{sections.map(([id, title]) => (
						<li key={id}>
							<a href={`#${id}`}>{t(title)}</a>
						</li>
					))}
				</ul>
			</nav>
		</header>
	);
}

function EndedNote({ ended, site, t }: { ended: Ended; site: string; t: Translate }): JSX.Element {
	return (
		<p class="ended" role="status">
			{ended.kind === 'moved' ? t('report.moved', { site: ended.site, before: site }) : t(`report.${ended.kind}`)}{' '}
			{ended.kind === 'moved' && (
				<button type="button" class="quiet screen-only" onClick={ended.onShow}>
					{t('report.show', { site: ended.site })}
				</button>
			)}
		</p>
	);
}
