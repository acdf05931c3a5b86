import type { ComponentChildren, JSX } from 'preact';
import type { Evidence } from '../lib/knowledge/identity.ts';
import { lifetimeWords } from '../lib/language/lifetime-words.ts';
import type { Translate } from '../lib/language/translate.ts';
import type { Row } from '../lib/view/row.ts';
import { sayPlace, sayStay, sayWriter } from '../lib/view/words.ts';

/** All attributes of a cookie in words, and why Glassjar says what it says. */
export function RowDetails({ row, t }: { row: Row; t: Translate }): JSX.Element {
	const { cookie, identity, claimed, refusal } = row;
	const { provider, service } = identity;
	return (
		<dl class="details">
			{refusal && <Fact term={t('detail.refused')}>{t(`refusal.${refusal}`)}</Fact>}
			<Fact term={t('detail.setBy')}>{sayWriter(row, t)}</Fact>
			<Fact term={t('detail.where')}>{sayPlace(row, t)}</Fact>
			{cookie.partition && <Fact term={t('detail.partition')}>{cookie.partition.topLevelSite}</Fact>}
			<Fact term={t('detail.stays')}>{sayStay(row.lifetime, t)}</Fact>
			{claimed !== undefined && <Fact term={t('detail.claimed')}>{lifetimeWords(claimed, t.language)}</Fact>}
			<Fact term={t('detail.flags')}>
				{cookie.httpOnly && <span>{t('flag.httpOnly')}</span>}
				{cookie.secure && <span>{t('flag.secure')}</span>}
				<span>{t(`flag.sameSite.${cookie.sameSite}`)}</span>
			</Fact>
			{service && <Fact term={t('detail.service')}>{service}</Fact>}
			<Fact term={t('detail.provider')}>
				<span>
					{provider.name}
					{provider.organisation && ` (${provider.organisation})`}
					{provider.country && `, ${countryName(provider.country, t)}`}
				</span>
				<OutsideLink address={provider.privacyUrl} text={t('detail.openPrivacy')} />
			</Fact>
			<Fact term={t('detail.consent')}>
				{t(`consent.${identity.consent}`)}. {t(`reason.${identity.consentReason}`)}
			</Fact>
			<Fact term={t('detail.evidence')}>
				{identity.evidence.map((evidence) => (
					<EvidenceLine key={`${evidence.source} ${evidence.speaker} ${evidence.matched}`} evidence={evidence} t={t} />
				))}
				{identity.evidence.length === 0 && t('detail.none')}
			</Fact>
		</dl>
	);
}

function Fact({ term, children }: { term: string; children: ComponentChildren }): JSX.Element {
	return (
		<div class="fact">
			<dt>{term}</dt>
			<dd>{children}</dd>
		</div>
	);
}

function EvidenceLine({ evidence, t }: { evidence: Evidence; t: Translate }): JSX.Element {
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

/** Only addresses of the web are linked: a manifest may claim any. */
function OutsideLink({ address, text }: { address: string | undefined; text: string }): JSX.Element | null {
	if (!address || !/^https?:\/\//i.test(address)) return null;
	return (
		<a href={address} target="_blank" rel="noopener noreferrer">
			{text}
		</a>
	);
}

/** A code that is no country's is shown as it is. */
function countryName(code: string, t: Translate): string {
	return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(t.language, { type: 'region' }).of(code) ?? code) : code;
}
