import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Translate } from '../../lib/language/translate.ts';
import { sayTime } from '../../lib/view/report-columns.ts';
import type { Lane, Mark, Moment, Timeline } from '../../lib/view/timeline.ts';
import { sayName } from '../../lib/view/words.ts';

/** CSS pixels. */
const step = 13;
const radius = 5;
const padding = 9;
/** More stand on each other's shoulders than on a shelf: they overlap. */
const mostLevels = 8;

/** Share of a narrow window that the words under a line take. */
const wordsApart = 0.36;

const heightOf = (lane: Lane) => padding * 2 + (Math.min(lane.height, mostLevels) - 1) * step + radius * 2;

/**
 * One lane a category, a mark a cookie. Positions across are shares of the width, so nothing is measured; the words stand outside the drawing,
 * which is mirrored where the language runs from the right. Pages and the choice have a line of words each: they never stand on each other.
 */
export function TimelineChart({ timeline, t }: { timeline: Timeline; t: Translate }): JSX.Element {
	const id = useId();
	const { lanes, pages, choice } = timeline;
	const height = lanes.reduce((sum, lane) => sum + heightOf(lane), 0);
	const count = lanes.reduce((sum, lane) => sum + lane.marks.length, 0);
	let top = 0;
	return (
		<figure class="timeline">
			<ul class="lane-names" aria-hidden="true">
				{lanes.map((lane) => (
					<li key={lane.category} style={{ height: `${heightOf(lane)}px` }}>
						<span class={`swatch ${lane.category}`} /> {t(`category.${lane.category}`)}
					</li>
				))}
			</ul>
			<div class="course">
				<div class="drawing">
					<svg width="100%" height={height} role="img" aria-labelledby={id} focusable="false">
						<title id={id}>{t('timeline.label', { count })}</title>
						{lanes.map((lane) => {
							const bottom = top + heightOf(lane);
							const drawn = <LaneMarks key={lane.category} lane={lane} top={top} bottom={bottom} t={t} />;
							top = bottom;
							return drawn;
						})}
						{pages.map((page) => (
							<line key={page.at} class="page" x1={across(page)} x2={across(page)} y1="0" y2={height} />
						))}
						{choice && <line class="choice" x1={across(choice)} x2={across(choice)} y1="0" y2={height} />}
					</svg>
				</div>
				<ul class="moments" aria-hidden="true">
					{apart(pages).map((page) => (
						<li key={page.at} class="page" style={place(page)}>
							{t('timeline.page')}
						</li>
					))}
				</ul>
				{choice && (
					<ul class="moments" aria-hidden="true">
						<li class="choice" style={place(choice)}>
							{t('timeline.choice')} · {sayTime(choice.at, t)}
						</li>
					</ul>
				)}
			</div>
			<figcaption>
				{t('timeline.legend')}{' '}
				{lanes.some(({ marks }) => marks.some(({ row }) => row.beforeConsent)) && (
					<span class="key">
						<svg class="key-mark" width="14" height="14" aria-hidden="true" focusable="false">
							<circle class="dot early" cx="7" cy="7" r={radius} />
						</svg>
						{t('chip.beforeConsent')}
					</span>
				)}
			</figcaption>
		</figure>
	);
}

function LaneMarks({ lane, top, bottom, t }: { lane: Lane; top: number; bottom: number; t: Translate }): JSX.Element {
	return (
		<g class={`lane ${lane.category}`}>
			<line class="floor" x1="0" x2="100%" y1={bottom - 0.5} y2={bottom - 0.5} />
			{lane.marks.map((mark) => (
				<circle
					key={mark.row.id}
					class={markClass(mark)}
					cx={across(mark)}
					cy={Math.max(top + padding, bottom - padding - radius - Math.min(mark.level, mostLevels - 1) * step)}
					r={radius}
				>
					<title>
						{t('timeline.mark', {
							name: sayName(mark.row.cookie.name, t),
							provider: mark.row.identity.provider.name,
							time: sayTime(mark.at, t),
						})}
					</title>
				</circle>
			))}
		</g>
	);
}

function markClass({ row }: Mark): string {
	return `dot${row.state === 'refused' ? ' refused' : ''}${row.beforeConsent ? ' early' : ''}`;
}

function across({ x }: Moment): string {
	return `${(x * 100).toFixed(3)}%`;
}

/** Words grow towards the middle. */
const growsBack = ({ x }: Moment) => x > 0.6;

function place(moment: Moment): Record<string, string> {
	return growsBack(moment) ? { insetInlineEnd: `${(100 - moment.x * 100).toFixed(3)}%` } : { insetInlineStart: across(moment) };
}

/** Those whose words would not stand on others'. */
function apart(pages: readonly Moment[]): Moment[] {
	const named: Moment[] = [];
	for (const page of pages) {
		const last = named.at(-1);
		const room = last && growsBack(last) === growsBack(page) ? wordsApart : 2 * wordsApart;
		if (last && page.x - last.x < room) continue;
		named.push(page);
	}
	return named;
}
