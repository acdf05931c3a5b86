import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import { categories } from '../../lib/policy/vocabulary.ts';
import type { Term } from './glossary-terms.ts';

/** A word: what it means, names of cookies that are such, and the consent rule. */
export function TermEntry({ term, t }: { term: Term; t: Translate }): JSX.Element {
	const { id, name, text, examples, rule, ruleText } = term;
	const category = categories.find((each) => each === id);
	return (
		<article id={id} class={`term ${category ?? ''}`} aria-labelledby={`${id}-name`}>
			<h3 id={`${id}-name`}>
				{category && <span class={`mark ${category}`} aria-hidden="true" />}
				{t(name)}
			</h3>
			<p>{t(text)}</p>
			{examples && (
				<p class="examples">
					{t('glossary.examples')}:{' '}
					{examples.map((example) => (
						<code key={example} dir="ltr">
							{example}
						</code>
					))}
				</p>
			)}
			<p class="rule">
				<span class={`verdict ${rule}`}>
					{rule === 'depends' ? `${t('glossary.rule')}: ${t('glossary.depends')}` : t(`consent.${rule}`)}
				</span>
				{ruleText && t(ruleText)}
			</p>
		</article>
	);
}
