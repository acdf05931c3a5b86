import type { Subject } from '../../lib/knowledge/identity.ts';
import { type Category, categories } from '../../lib/policy/vocabulary.ts';

/** A cookie seen on a real site with the category that the site itself declared. */
export interface Labelled {
	readonly subject: Subject;
	/** The site's address as the file gives it: cookies of one are each other's context. */
	readonly group: string;
	readonly declared: Category;
}

/** Tab-separated: site, name, domain, path, session, max_age_seconds, http_only, secure, same_site, declared_category; first line heads. */
export function readLabelled(tsv: string): Labelled[] {
	const rows: Labelled[] = [];
	for (const line of tsv.split('\n').slice(1)) {
		const [site, name, domain, path, session, maxAge, httpOnly, secure, sameSite, category] = line.trimEnd().split('\t');
		const declared = categories.find((each) => each === category);
		if (!site || !name || !domain || !declared) continue;
		const subject: Subject = {
			name,
			domain,
			site: hostOf(site),
			path: path ?? '/',
			session: session === '1',
			...(session !== '1' && { maxAge: Number(maxAge) }),
			httpOnly: httpOnly === '1',
			secure: secure === '1',
			sameSite: sameSiteOf(sameSite),
		};
		rows.push({ subject, group: site, declared });
	}
	return rows;
}

/** `https://www.shop.test/x` → `www.shop.test`; what is no address stays. */
function hostOf(site: string): string {
	return URL.canParse(site) ? new URL(site).hostname : site;
}

function sameSiteOf(text: string | undefined): NonNullable<Subject['sameSite']> {
	if (text === 'strict' || text === 'lax') return text;
	return text === 'none' || text === 'no_restriction' ? 'none' : 'unspecified';
}
