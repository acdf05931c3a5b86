import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import type { ConsentMoment } from '../../lib/policy/consent-moment.ts';
import { sayTime } from '../../lib/view/report-columns.ts';
import type { Timeline as Course } from '../../lib/view/timeline.ts';
import { sayDuration } from '../../lib/view/words.ts';
import { Section } from './Section.tsx';
import { TimelineChart } from './TimelineChart.tsx';
import { TimelineList } from './TimelineList.tsx';

interface Props {
	readonly timeline: Course;
	readonly moment: ConsentMoment;
	readonly t: Translate;
}

/** When each cookie came, as a picture and in words. */
export function Timeline({ timeline, moment, t }: Props): JSX.Element {
	const { start, end, lanes, earlier } = timeline;
	const marks = lanes.reduce((sum, lane) => sum + lane.marks.length, 0);
	return (
		<Section id="timeline" title={t('timeline.title')}>
			{marks === 0 && <p class="note">{t('timeline.none')}</p>}
			{marks > 0 && (
				<>
					<p class="about">{t('timeline.description', { start: sayTime(start, t), duration: sayDuration(end - start, t) })}</p>
					<TimelineChart timeline={timeline} t={t} />
				</>
			)}
			{moment.kind !== 'chosen' && (
				<p class="about">{t(moment.kind === 'none' ? 'timeline.noChoice' : 'timeline.choiceEarlier')}</p>
			)}
			{earlier.length > 0 && <p class="about">{t('timeline.earlier', { count: earlier.length })}</p>}
			{marks > 0 && <TimelineList timeline={timeline} t={t} />}
		</Section>
	);
}
