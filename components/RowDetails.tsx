import type { JSX } from 'preact';
import { lifetimeWords } from '../lib/language/lifetime-words.ts';
import type { Translate } from '../lib/language/translate.ts';
import type { Row } from '../lib/view/row.ts';
import { sayStay, sayWriter } from '../lib/view/words.ts';
import { Attributes } from './Attributes.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import { Fact } from './Fact.tsx';
import { GlossaryLink } from './GlossaryLink.tsx';
import { Kind } from './Kind.tsx';
import { OutsideLink } from './OutsideLink.tsx';
import { Places } from './Places.tsx';
import { SiteSays } from './SiteSays.tsx';
import { Where } from './Where.tsx';

interface Props {
	readonly row: Row;
	/** The site's own word is known, so that what it does not name is undeclared. */
	readonly siteSpeaks?: boolean;
	readonly t: Translate;
}

/** All attributes of a cookie in words, and why Glassjar says what it says. */
export function RowDetails({ row, siteSpeaks = false, t }: Props): JSX.Element {
	const { cookie, identity, claimed, refusal } = row;
	const { service } = identity;
	return (
		<dl class="facts">
			{refusal && <Fact term={t('detail.refused')}>{t(`refusal.${refusal}`)}</Fact>}
			<Fact term={t('detail.kind')}>
				<Kind identity={identity} t={t} />
			</Fact>
			<Fact term={t('detail.consent')} about="consent">
				{t(`consent.${identity.consent}`)}. {t(`reason.${identity.consentReason}`)}
				{row.beforeConsent && (
					<span class="early">
						<GlossaryLink to="before-consent">{t('chip.beforeConsent')}</GlossaryLink>
					</span>
				)}
			</Fact>
			<Fact term={t('detail.setBy')}>
				<Places text={sayWriter(row, t)} />
			</Fact>
			<Fact term={t('detail.where')}>
				<Where cookie={cookie} t={t} />
			</Fact>
			{cookie.partition && (
				<Fact term={t('detail.partition')} about="partitioned">
					<bdi dir="ltr">{cookie.partition.topLevelSite}</bdi>
				</Fact>
			)}
			<Fact term={t('detail.stays')} about={row.lifetime.kind === 'session' ? 'session' : 'persistent'}>
				{sayStay(row.lifetime, t)}
			</Fact>
			{claimed !== undefined && <Fact term={t('detail.claimed')}>{lifetimeWords(claimed, t.language)}</Fact>}
			<Fact term={t('detail.flags')} about="attributes">
				<Attributes cookie={cookie} t={t} />
			</Fact>
			{service && <Fact term={t('detail.service')}>{service}</Fact>}
			<Fact term={t('detail.provider')}>
				<ProviderWords row={row} t={t} />
			</Fact>
			<SiteSays identity={identity} siteSpeaks={siteSpeaks} t={t} />
			<Fact term={t('detail.evidence')} about={identity.kind === 'inferred' ? 'inferred' : undefined}>
				{identity.evidence.map((evidence) => (
					<EvidenceLine key={`${evidence.source} ${evidence.speaker} ${evidence.matched}`} evidence={evidence} t={t} />
				))}
				{identity.evidence.length === 0 && t('detail.none')}
			</Fact>
		</dl>
	);
}

function ProviderWords({ row, t }: { row: Row; t: Translate }): JSX.Element {
	const { name, organisation, country, url, privacyUrl } = row.identity.provider;
	return (
		<>
			<span>
				<bdi>{name}</bdi>
				{organisation && ` (${organisation})`}
				{country && `, ${countryName(country, t)}`}
			</span>
			<span class="links">
				<OutsideLink address={url} text={t('detail.openHome', { provider: name })} />
				<OutsideLink address={privacyUrl} text={t('detail.openPrivacy')} />
			</span>
		</>
	);
}

/** A code that is no country's is shown as it is. */
function countryName(code: string, t: Translate): string {
	return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(t.language, { type: 'region' }).of(code) ?? code) : code;
}
