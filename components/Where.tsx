import type { JSX } from 'preact';
import type { StoredCookie } from '../lib/cookie/stored-cookie.ts';
import type { Translate } from '../lib/language/translate.ts';
import { Phrase } from './Phrase.tsx';

/** Where a cookie goes: “.shop.test, any path”, “only www.shop.test, below /basket”. Hosts and paths run left to right in every language. */
export function Where({ cookie, t }: { cookie: StoredCookie; t: Translate }): JSX.Element {
	const { domain: host, hostOnly, path } = cookie;
	const domain = hostOnly ? (
		<Phrase text={t('detail.hostOnly')} parts={{ domain: <bdi dir="ltr">{host}</bdi> }} />
	) : (
		<bdi dir="ltr">.{host}</bdi>
	);
	return (
		<Phrase
			text={t(path === '/' ? 'detail.anyPath' : 'detail.underPath')}
			parts={{ domain, path: <bdi dir="ltr">{path}</bdi> }}
		/>
	);
}
