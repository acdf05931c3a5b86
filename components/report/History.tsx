import type { ComponentChildren, JSX } from 'preact';
import { lifetimeWords } from '../../lib/language/lifetime-words.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { sayName } from '../../lib/view/words.ts';
import type { Changes, RememberedCookie } from '../../lib/visit/history.ts';
import { Section } from './Section.tsx';

export interface HistoryProps {
	/** `private`: nothing of this window is kept, whatever the setting. */
	readonly keeping: 'off' | 'on' | 'private';
	/** Absent: no earlier visit is known. */
	readonly changes: Changes | undefined;
	/** What was kept has just been deleted. */
	readonly forgotten: boolean;
	readonly onKeep: (keep: boolean) => void;
	/** Of this site, or all of it. */
	readonly onForget: (what: 'site' | 'all') => void;
}

/** What changed since the visit before, where the user keeps history. */
export function History({
	keeping,
	changes,
	forgotten,
	onKeep,
	onForget,
	site,
	t,
}: HistoryProps & { site: string; t: Translate }): JSX.Element {
	return (
		<Section id="history" title={t('history.title')}>
			{keeping === 'private' && <p class="about">{t('history.private')}</p>}
			{keeping === 'off' && <p class="about">{t('history.off')}</p>}
			{keeping === 'on' && !changes && <p class="about">{t('history.first', { site })}</p>}
			{keeping === 'on' && changes && <Differences changes={changes} t={t} />}
			<p role="status">{forgotten && t('history.forgotten')}</p>
			{keeping !== 'private' && (
				<div class="buttons screen-only">
					<button type="button" class="secondary" onClick={() => onKeep(keeping === 'off')}>
						{t(keeping === 'off' ? 'history.on' : 'history.stop')}
					</button>
					{keeping === 'on' && (
						<button type="button" class="secondary" onClick={() => onForget('site')}>
							{t('history.forget', { site })}
						</button>
					)}
					<button type="button" class="secondary" onClick={() => onForget('all')}>
						{t('history.forgetAll')}
					</button>
				</div>
			)}
		</Section>
	);
}

function Differences({ changes, t }: { changes: Changes; t: Translate }): JSX.Element {
	const { since, added, gone, changed } = changes;
	const date = new Intl.DateTimeFormat(t.language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(since));
	const stay = (lifetime: RememberedCookie['lifetime']) =>
		lifetime === 'session' ? t('lifetime.session') : lifetimeWords(lifetime, t.language);
	return (
		<>
			<p class="about">{t('history.since', { date })}</p>
			{added.length + gone.length + changed.length === 0 && <p>{t('history.same')}</p>}
			<Names title={t('history.added', { count: added.length })} cookies={added} sign="+" t={t} />
			<Names title={t('history.gone', { count: gone.length })} cookies={gone} sign="−" t={t} />
			<Names
				title={t('history.changed', { count: changed.length })}
				cookies={changed.map(({ cookie }) => cookie)}
				sign="≠"
				t={t}
				more={(index) =>
					` · ${t('history.from', { before: stay(changed[index]!.before), now: stay(changed[index]!.cookie.lifetime) })}`
				}
			/>
		</>
	);
}

interface NamesProps {
	readonly title: string;
	readonly cookies: readonly RememberedCookie[];
	readonly sign: string;
	readonly t: Translate;
	readonly more?: (index: number) => ComponentChildren;
}

function Names({ title, cookies, sign, t, more }: NamesProps): JSX.Element | null {
	if (cookies.length === 0) return null;
	return (
		<>
			<h3>{title}</h3>
			<ul class="names">
				{cookies.map(({ name, domain, path, partition }, index) => (
					<li key={JSON.stringify([name, domain, path, partition])}>
						<span aria-hidden="true">{sign}</span> <code>{sayName(name, t)}</code>{' '}
						<span class="muted">
							{domain}
							{more?.(index)}
						</span>
					</li>
				))}
			</ul>
		</>
	);
}
