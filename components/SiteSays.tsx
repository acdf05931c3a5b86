import type { JSX } from 'preact';
import type { Evidence, Identity } from '../lib/knowledge/identity.ts';
import { inLanguage } from '../lib/knowledge/purpose.ts';
import type { Translate } from '../lib/language/translate.ts';
import { siteWords } from '../lib/view/site-word.ts';
import { sayRetention } from '../lib/view/words.ts';
import { Fact } from './Fact.tsx';

interface Props {
	readonly identity: Identity;
	readonly siteSpeaks: boolean;
	readonly t: Translate;
}

/** The site's own words about the cookie, beside the answer and as such, or that it has none for it. */
export function SiteSays({ identity, siteSpeaks, t }: Props): JSX.Element | null {
	const words = siteWords(identity);
	if (words.length === 0 && !siteSpeaks) return null;
	return (
		<Fact term={t('detail.siteSays')}>
			{words.length === 0 && <span class="silent">{t('detail.siteSilent')}</span>}
			{words.map((evidence) => (
				<Words key={`${evidence.source} ${evidence.matched}`} evidence={evidence} t={t} />
			))}
		</Fact>
	);
}

function Words({ evidence, t }: { evidence: Evidence; t: Translate }): JSX.Element {
	const { source, declaration, category } = evidence;
	const purpose = declaration?.purpose && inLanguage(declaration.purpose, t.language);
	const said = [
		category && t(`category.${category}`),
		declaration?.provider?.name,
		declaration?.service,
		declaration?.retention && retentionWords(declaration.retention, t),
	].filter(Boolean);
	const where = source === 'site-manifest' || source === 'consent-tool' ? source : 'policy-page';
	return (
		<span class="said">
			{purpose && <q dir="auto">{purpose}</q>} {said.join(' · ')} <span class="where">({t(`siteSays.${where}`)})</span>
		</span>
	);
}

/** What is no duration is shown as the site wrote it. */
function retentionWords(retention: string, t: Translate): string {
	if (retention === 'session') return t('siteSays.session');
	return t('siteSays.stays', { lifetime: sayRetention(retention, t) });
}
