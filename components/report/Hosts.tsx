import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/language/translate.ts';
import { type HostLine, nested } from '../../lib/view/hosts.ts';
import type { Report } from '../../lib/view/report.ts';
import { Places } from '../Places.tsx';
import { Section } from './Section.tsx';

const atFirst = 25;

/** Whom the tab contacted, who that is, and which cookies went there or came from there; and the frames in the page. */
export function Hosts({ report, t }: { report: Report; t: Translate }): JSX.Element {
	const { hosts, frames, visit } = report;
	const [all, setAll] = useState(false);
	const shown = all ? hosts : hosts.slice(0, atFirst);
	const sentTo = (host: string) => hosts.find((line) => line.host === host)?.sent ?? 0;
	return (
		<Section id="hosts" title={t('hosts.title')} aside={t.number(hosts.length)}>
			{!visit && <p class="note">{t('hosts.unseen')}</p>}
			{hosts.length > 0 && (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
				<section class="wide-scroll" aria-label={t('hosts.caption')} tabIndex={0}>
					<table class="plain">
						<caption class="unseen">{t('hosts.caption')}</caption>
						<thead>
							<tr>
								{(['host', 'owner', 'party', 'sent', 'set', 'askedBy'] as const).map((column) => (
									<th key={column} scope="col" class={column === 'sent' || column === 'set' ? 'number' : undefined}>
										{t(`hosts.${column}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{shown.map((line) => (
								<Line key={line.host} line={line} t={t} />
							))}
						</tbody>
					</table>
				</section>
			)}
			{hosts.length > shown.length && (
				<button type="button" class="quiet screen-only" onClick={() => setAll(true)}>
					{t('cookies.rest', { count: hosts.length - shown.length })}
				</button>
			)}
			{frames.length > 1 && (
				<>
					<h3>{t('hosts.nowFrames')}</h3>
					<ul class="frames">
						{nested(frames).map(({ id, host, depth }) => (
							<li key={id} style={{ marginInlineStart: `${Math.min(depth, 8) * 20}px` }}>
								<bdi>{host || t('hosts.thePage')}</bdi>{' '}
								<span class="muted">
									{id === 0 && `${t('hosts.thePage')} · `}
									{t('hosts.frameCookies', { count: sentTo(host) })}
								</span>
							</li>
						))}
					</ul>
				</>
			)}
		</Section>
	);
}

function Line({ line, t }: { line: HostLine; t: Translate }): JSX.Element {
	const { host, owner, party, sent, set, askedBy, frames, insecure } = line;
	return (
		<tr>
			<th scope="row">
				<Places text={host} />
				{insecure && <span class="chip warning">{t('hosts.insecure')}</span>}
			</th>
			<td>
				{owner ? owner.name : t('hosts.unknown')}
				{owner?.role && owner.role !== 'other' && <span class="muted"> · {t(`role.${owner.role}`)}</span>}
			</td>
			<td>{t(`party.${party}`)}</td>
			<td class="number">{t.number(sent)}</td>
			<td class="number">{t.number(set)}</td>
			<td>
				{askedBy === 'page' ? t('hosts.page') : t('hosts.frames', { count: frames })}
				{askedBy === 'page' && frames > 0 && `, ${t('hosts.frames', { count: frames })}`}
			</td>
		</tr>
	);
}
