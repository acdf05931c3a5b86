import { openKnowledge } from '../../knowledge/packing/open-knowledge.ts';
import type { SiteWord, Sources } from '../../knowledge/sources.ts';
import { compileManifest } from '../../policy/compile-manifest.ts';
import type { Manifest } from '../../policy/declaration.ts';
import { browser } from '../api.ts';
import type { Question, SiteAnswer } from '../asking/site-answer.ts';
import { concernsSite, loadAnswers } from '../asking/site-store.ts';
import { concernsSubscriptions, loadUserManifests } from '../lists/subscription-store.ts';
import { ownFile } from '../own-file.ts';
import { packedFile } from '../packed-file.ts';

let loading: Promise<Sources> | undefined;

/** Everything that speaks of cookies on any site: what comes with the extension, and the user's own lists. Read once, when somebody first looks. */
export function loadSources(): Promise<Sources> {
	loading ??= load().catch((error: unknown) => {
		// Whoever looks again has it tried again.
		loading = undefined;
		throw error;
	});
	return loading;
}

/** The same with what a site has said of itself, where it was asked. */
export async function withSiteWord(sources: Promise<Sources>, site: string, isPrivate: boolean): Promise<Sources> {
	const [all, answers] = await Promise.all([sources, loadAnswers(site, isPrivate)]);
	if (answers.length === 0) return all;
	const words = answers.flatMap(wordOf);
	const vendors = answers.filter(({ question }) => question === 'vendors').flatMap(({ manifest }) => manifest ?? []);
	return {
		...all,
		...(words.length > 0 && { site: words }),
		...(vendors.length > 0 && { vendors: vendors.map(compileManifest) }),
	};
}

/** Calls back when the user's lists or a site's answers have changed. Returns the way to stop. */
export function watchSources(listener: () => void): () => void {
	const onLocal = (changes: Record<string, unknown>) => {
		const lists = concernsSubscriptions(changes);
		if (lists) loading = undefined;
		if (lists || concernsSite(changes)) listener();
	};
	const onSession = (changes: Record<string, unknown>) => {
		if (concernsSite(changes)) listener();
	};
	browser.storage.local.onChanged.addListener(onLocal);
	browser.storage.session.onChanged.addListener(onSession);
	return () => {
		browser.storage.local.onChanged.removeListener(onLocal);
		browser.storage.session.onChanged.removeListener(onSession);
	};
}

async function load(): Promise<Sources> {
	const [knowledge, bundled, user] = await Promise.all([
		packedFile('knowledge.packed'),
		ownFile('bundled-manifests.json').then((file) => file.json()),
		loadUserManifests(),
	]);
	return {
		knowledge: openKnowledge(knowledge),
		bundled: (bundled as Manifest[]).map(compileManifest),
		...(user.length > 0 && { user: user.map(compileManifest) }),
	};
}

const kinds: Readonly<Partial<Record<Question, SiteWord['kind']>>> = {
	wellKnown: 'site-manifest',
	consentTool: 'consent-tool',
	policyPage: 'policy-page',
};

function wordOf({ question, manifest }: SiteAnswer): SiteWord[] {
	const kind = kinds[question];
	return kind && manifest ? [{ kind, manifest: compileManifest(manifest) }] : [];
}
