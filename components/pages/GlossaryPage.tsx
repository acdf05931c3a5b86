import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import { termGroups } from './glossary-terms.ts';
import { Page } from './Page.tsx';
import { TermEntry } from './TermEntry.tsx';

/** “What is a cookie?”: every word that Glassjar uses of cookies, each under its own anchor. */
export function GlossaryPage({ t }: { t: Translate }): JSX.Element {
	return (
		<Page title={t('glossary.title')} lead={t('glossary.lead')}>
			<figure class="anatomy">
				<pre dir="ltr">
					<b>theme=dark</b>; Domain=shop.example; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax
				</pre>
				<figcaption>{t('glossary.figure')}</figcaption>
			</figure>
			<nav class="contents" aria-labelledby="contents">
				<h2 id="contents">{t('glossary.contents')}</h2>
				<ul>
					{termGroups.map((group) => (
						<li key={group.id}>
							<a class="group" href={`#${group.id}`}>
								{t(group.title)}
							</a>
							<ul>
								{group.terms.map(({ id, name }) => (
									<li key={id}>
										<a href={`#${id}`}>{t(name)}</a>
									</li>
								))}
							</ul>
						</li>
					))}
				</ul>
			</nav>
			{termGroups.map((group) => (
				<section key={group.id} class="terms" aria-labelledby={group.id}>
					<h2 id={group.id}>{t(group.title)}</h2>
					{group.rule && (
						<p class="common">
							<b>{t('glossary.rule')}:</b> {t(group.rule)}
						</p>
					)}
					{group.terms.map((term) => (
						<TermEntry key={term.id} term={term} t={t} />
					))}
				</section>
			))}
			<footer>{t('glossary.law')}</footer>
		</Page>
	);
}
