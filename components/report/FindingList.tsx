import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding, FindingKind } from '../../lib/comparison/finding.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { findingKinds, findingLines } from '../../lib/view/finding-lines.ts';
import { sayName } from '../../lib/view/words.ts';

interface Props {
	readonly findings: readonly Finding[];
	readonly printing: boolean;
	readonly t: Translate;
}

/** Findings by kind: each with what, which cookie, the evidence, the rule it touches, and what the site could do. */
export function FindingList({ findings, printing, t }: Props): JSX.Element {
	return (
		<div class="findings">
			{findingKinds.map((kind) => {
				const own = findings.filter((finding) => finding.kind === kind);
				return own.length > 0 && <Group key={kind} kind={kind} findings={own} printing={printing} t={t} />;
			})}
		</div>
	);
}

/** A site with two thousand undeclared cookies is known after the first few. */
const atFirst = 20;

function Group({ kind, findings, printing, t }: Props & { kind: FindingKind }): JSX.Element {
	const [most, setMost] = useState(atFirst);
	const shown = printing ? findings : findings.slice(0, most);
	const rest = findings.length - shown.length;
	const first = findings[0]!;
	// What holds of all is said once.
	const alike = findings.every(({ touches, advice }) => advice === first.advice && touches.join() === first.touches.join());
	return (
		<section class={`finding-kind ${kind}`}>
			<h3>
				{t(`finding.kind.${kind}`)} <span class="aside">{t.number(findings.length)}</span>
			</h3>
			{alike && <Consequences finding={first} t={t} />}
			<ul>
				{shown.map((finding) => (
					<FindingItem key={`${finding.cookie} ${finding.domain ?? ''}`} finding={finding} alone={!alike} t={t} />
				))}
			</ul>
			{rest > 0 && (
				<button type="button" class="quiet" onClick={() => setMost(most * 5)}>
					{t('cookies.rest', { count: rest })}
				</button>
			)}
		</section>
	);
}

interface ItemProps {
	readonly finding: Finding;
	/** It touches other rules than those beside it. */
	readonly alone: boolean;
	readonly t: Translate;
}

function FindingItem({ finding, alone, t }: ItemProps): JSX.Element {
	const { cookie, domain, declared, severity } = finding;
	return (
		<li class={`finding ${severity}`}>
			<p class="what">
				<code class="name">{sayName(cookie, t)}</code> {domain && <span class="muted">{t('policy.onDomain', { domain })}</span>}{' '}
				{declared && declared !== cookie && <span class="muted">{t('policy.asDeclared', { name: declared })}</span>}{' '}
				<span class={`chip${severity === 'action' ? ' warning' : ''}`}>{t(`policy.severity.${severity}`)}</span>
			</p>
			{findingLines(finding, t).map((line) => (
				<p key={line}>{line}</p>
			))}
			{alone && <Consequences finding={finding} t={t} />}
		</li>
	);
}

/** The rules that it touches, and what the site could do. */
function Consequences({ finding: { touches, advice }, t }: { finding: Finding; t: Translate }): JSX.Element {
	return (
		<dl class="consequences">
			{touches.length > 0 && (
				<div>
					<dt>{t('policy.touches')}</dt>
					{touches.map((rule) => (
						<dd key={rule}>{t(`rule.${rule}`)}</dd>
					))}
				</div>
			)}
			<div>
				<dt>{t('policy.advice')}</dt>
				<dd>{t(`advice.${advice}`)}</dd>
			</div>
		</dl>
	);
}
