import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/comparison/finding.ts';
import type { Translate } from '../../lib/language/translate.ts';
import type { PolicyCheck } from '../../lib/view/policy-check.ts';
import { sayName } from '../../lib/view/words.ts';
import { FindingList } from './FindingList.tsx';
import { Section } from './Section.tsx';

interface Props {
	readonly checks: readonly PolicyCheck[];
	/** What is found where nobody declares anything. */
	readonly early: readonly Finding[];
	readonly printing: boolean;
	readonly t: Translate;
	/** How to ask the site for its word. */
	readonly children: ComponentChildren;
}

/** What is declared, held against what was seen; one declarer at a time. */
export function Policy({ checks, early, printing, t, children }: Props): JSX.Element {
	const [chosen, setChosen] = useState('');
	const check = checks.find((each) => labelOf(each, t) === chosen) ?? checks[0];
	return (
		<Section id="policy" title={t('policy.title')}>
			<p class="about">{t('policy.about')}</p>
			{children}
			{!check && <p class="note">{t('policy.unknown')}</p>}
			{checks.length > 1 && (
				<label class="field screen-only">
					<span>{t('policy.against')}</span>
					<select value={labelOf(check!, t)} onChange={(event) => setChosen(event.currentTarget.value)}>
						{checks.map((each) => (
							<option key={labelOf(each, t)} value={labelOf(each, t)}>
								{labelOf(each, t)}
							</option>
						))}
					</select>
				</label>
			)}
			{check && <Result check={check} chosen={checks.length > 1} t={t} />}
			<FindingList findings={check?.findings ?? early} printing={printing} t={t} />
		</Section>
	);
}

interface ResultProps {
	readonly check: PolicyCheck;
	/** The reader chose it from several: the screen says above which it is. */
	readonly chosen: boolean;
	readonly t: Translate;
}

function Result({ check, chosen, t }: ResultProps): JSX.Element {
	const { kind, manifest, counts, findings, declared } = check;
	const { policyUrl, updated } = manifest;
	const clean = findings.every(({ severity }) => severity === 'information');
	return (
		<div class="result">
			<h3 class={chosen ? 'paper-only' : undefined}>
				{t('policy.against')}: {labelOf(check, t)}
			</h3>
			<p class="about">
				{t('policy.entries', { count: manifest.cookies.length })}
				{/* A page that was read tells no date of its own: its manifest bears the day of reading. */}
				{updated && ` · ${t(kind === 'policy-page' ? 'policy.readOn' : 'policy.updated', { date: sayDate(updated, t) })}`}
				{policyUrl && /^https?:\/\//i.test(policyUrl) && (
					<>
						{' · '}
						<a href={policyUrl} target="_blank" rel="noopener noreferrer">
							{t('policy.open')}
						</a>
					</>
				)}
			</p>
			<ul class="scores">
				<li>
					<progress
						aria-label={t('policy.declared', { count: counts.seenAndDeclared, all: counts.seen })}
						max={Math.max(1, counts.seen)}
						value={counts.seenAndDeclared}
					/>{' '}
					{t('policy.declared', { count: counts.seenAndDeclared, all: counts.seen })}
				</li>
				<li>
					<progress
						aria-label={t('policy.used', { count: counts.declaredAndSeen, all: counts.declared })}
						max={Math.max(1, counts.declared)}
						value={counts.declaredAndSeen}
					/>{' '}
					{t('policy.used', { count: counts.declaredAndSeen, all: counts.declared })}
				</li>
			</ul>
			{clean && counts.seen > 0 && <p class="clean">{t('policy.clean')}</p>}
			{declared.length > 0 && (
				<details class="declared">
					<summary>{t('policy.declaredList', { count: declared.length })}</summary>
					<ul class="names">
						{declared.map(({ id, cookie }) => (
							<li key={id}>
								<code>{sayName(cookie.name, t)}</code> <span class="muted">{cookie.domain}</span>
							</li>
						))}
					</ul>
				</details>
			)}
		</div>
	);
}

/** “the site’s cookie policy”, “the cookie policy of Opendatasoft”. */
function labelOf({ kind, manifest }: PolicyCheck, t: Translate): string {
	return t(`evidence.${kind}`, { speaker: manifest.publisher.name });
}

/** A manifest's date as the reader's language writes it. Its parser lets only real days through. */
function sayDate(updated: string, t: Translate): string {
	return new Intl.DateTimeFormat(t.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(updated.slice(0, 10)));
}
