import type { JSX } from 'preact';
import type { Evidence } from '../lib/knowledge/identity.ts';
import type { Translate } from '../lib/language/translate.ts';
import { sayClues } from '../lib/view/clue-words.ts';
import { Phrase } from './Phrase.tsx';

/** One claim: who makes it, how it fits the cookie, how sure it is. The one that decided stands out. */
export function EvidenceLine({ evidence, t }: { evidence: Evidence; t: Translate }): JSX.Element {
	const { source, speaker, matched, ground, confidence, category } = evidence;
	const percent = new Intl.NumberFormat(t.language, { style: 'percent' }).format(confidence);
	const parts = {
		source: <bdi>{t(`evidence.${source}`, { speaker })}</bdi>,
		matched: <bdi>{ground === 'clues' ? sayClues(matched, t) : matched}</bdi>,
		ground: t(`ground.${ground}`),
		percent,
	};
	return (
		<span class={evidence.decided ? 'decided' : undefined}>
			<Phrase text={t('evidence.line')} parts={parts} />
			{category && ` → ${t(`category.${category}`)}`}
		</span>
	);
}
