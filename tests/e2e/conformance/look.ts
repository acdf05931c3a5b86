import type { Look } from '../../../lib/browser/looking/look.ts';
import type { Row } from '../../../lib/view/row.ts';
import type { ExtensionPage } from '../../../scripts/browsers/browser-session.ts';
import { byName, type ExpectedCookie } from './expected.ts';

/** A line of Glassjar's list, as the suite compares it. */
export interface ListedCookie {
	readonly name: string;
	readonly domain: string;
	readonly path: string;
	readonly by: ExpectedCookie['by'];
	readonly party: ExpectedCookie['party'];
	readonly partition: string | null;
	readonly session: boolean;
	readonly store: string;
	readonly firstAt: number | undefined;
	readonly lastAt: number | undefined;
	readonly from: string | undefined;
	readonly as: string | undefined;
	readonly framed: boolean | undefined;
	readonly refusal: string | undefined;
	readonly claimed: number | undefined;
	readonly kept: number | undefined;
	readonly wasThere: boolean;
	readonly script: string | undefined;
	readonly scriptFramed: boolean | undefined;
}

export interface Listed {
	readonly stored: readonly ListedCookie[];
	readonly refused: readonly ListedCookie[];
}

/** What Glassjar says of a tab, by the very function by which popup, side panel and report look. */
export async function look(desk: ExtensionPage, tab: number): Promise<Listed> {
	const seen = await desk.evaluate<Look>(`glassjar.look(${tab})`);
	if (seen.kind !== 'view') return { stored: [], refused: [] };
	const { stored, refused } = seen.view;
	return { stored: stored.map(listedOf).sort(byName), refused: refused.map(listedOf).sort(byName) };
}

function listedOf({
	cookie,
	writer,
	response,
	refusal,
	identity,
	lifetime,
	claimed,
	firstAt,
	lastAt,
	script,
	wasThere,
}: Row): ListedCookie {
	const shown = writer === 'response' ? response : undefined;
	return {
		name: cookie.name,
		domain: cookie.hostOnly ? cookie.domain : `.${cookie.domain}`,
		path: cookie.path,
		by: writer,
		from: shown?.host,
		as: shown?.resource,
		framed: shown ? shown.frame !== 0 : undefined,
		party: identity.party,
		partition: cookie.partition?.topLevelSite ?? null,
		refusal,
		session: lifetime.kind === 'session',
		claimed,
		wasThere: wasThere ?? false,
		script: script?.script,
		scriptFramed: script && script.frame !== 0,
		kept: lifetime.kind === 'until' ? Math.round(lifetime.seconds / 10) * 10 : undefined,
		store: cookie.store,
		firstAt,
		lastAt,
	};
}
