import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import { glossaryAddress, type TermId } from './glossary-terms.ts';

const kinds = ['necessary', 'functional', 'analytics', 'advertising'] as const satisfies readonly TermId[];
const rules = { necessary: 'exempt', functional: 'required', analytics: 'required', advertising: 'required' } as const;

/** The four categories with their marks and consent rules; each leads to the glossary. */
export function ShortKinds({ t }: { t: Translate }): JSX.Element {
	return (
		<section class="card">
			<h2>{t('welcome.read.title')}</h2>
			<p>{t('welcome.read.text')}</p>
			<ul class="kinds">
				{kinds.map((kind) => (
					<li key={kind} class={`kind-line ${kind}`}>
						<span class={`mark ${kind}`} aria-hidden="true" />
						<a href={glossaryAddress(kind)}>{t(`category.${kind}`)}</a>
						<span class={`verdict ${rules[kind]}`}>{t(`consent.${rules[kind]}`)}</span>
					</li>
				))}
			</ul>
		</section>
	);
}
