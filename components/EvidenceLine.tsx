import type { JSX } from 'preact';
import type { Evidence } from '../lib/knowledge/identity.ts';
import type { Translate } from '../lib/language/translate.ts';

/** One claim: who makes it, how it fits the cookie, how sure it is. The one that decided stands out. */
export function EvidenceLine({ evidence, t }: { evidence: Evidence; t: Translate }): JSX.Element {
	const { source, speaker, matched, ground, confidence, category } = evidence;
	const percent = new Intl.NumberFormat(t.language, { style: 'percent' }).format(confidence);
	const line = t('evidence.line', {
		source: t(`evidence.${source}`, { speaker }),
		matched,
		ground: t(`ground.${ground}`),
		percent,
	});
	return (
		<span class={evidence.decided ? 'decided' : undefined}>
			{line}
			{category && ` → ${t(`category.${category}`)}`}
		</span>
	);
}
