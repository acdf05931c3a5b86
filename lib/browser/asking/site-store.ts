import { browser } from '../api.ts';
import { lastGood } from './ask.ts';
import { type Question, questions, type SiteAnswer } from './site-answer.ts';

/** Raised when the shape of what is stored changes: what an older version stored is then asked for anew. */
const version = 1;
/** Sites whose answers are kept, and characters of all of them; those asked longest ago go first. A browser gives an extension some 10 MB for everything. */
const mostSites = 200;
const mostText = 4_000_000;
const prefix = 'site:';

interface Kept {
	readonly version: number;
	readonly answers: readonly SiteAnswer[];
}

/** Where answers are kept: on this device; those of private windows in memory only, and no longer than these are open. */
const areaOf = (isPrivate: boolean) => (isPrivate ? browser.storage.session : browser.storage.local);
const keyOf = (site: string, isPrivate: boolean) => (isPrivate ? `private-${prefix}${site}` : `${prefix}${site}`);

/** What a site has answered so far, in the order of belief. One read. */
export async function loadAnswers(site: string, isPrivate: boolean): Promise<readonly SiteAnswer[]> {
	const key = keyOf(site, isPrivate);
	return answersIn((await areaOf(isPrivate).get(key))[key]);
}

/** Takes the answers in the place of earlier ones to the same questions. Two views may have asked at once: a lock lets one in at a time. */
export async function keepAnswers(site: string, isPrivate: boolean, answers: readonly SiteAnswer[]): Promise<void> {
	await navigator.locks.request('glassjar-sites', () => addAnswers(site, isPrivate, answers));
}

async function addAnswers(site: string, isPrivate: boolean, answers: readonly SiteAnswer[]): Promise<void> {
	const asked = new Set(answers.map(({ question }) => question));
	const before = await loadAnswers(site, isPrivate);
	const others = before.filter(({ question }) => !asked.has(question));
	// An answer that still stands is the earlier one; writing it again would make every view look anew.
	if (answers.every(({ question, at }) => before.some((each) => each.question === question && each.at === at))) return;
	// What was asked meanwhile by another view, or of another of the site's hosts, may be the last good answer.
	const good = answers.map((answer) => {
		const held = before.find(({ question }) => question === answer.question);
		if (answer.state !== 'failed' || answer.manifest || !held?.manifest) return answer;
		// It is asked for again where it was found.
		const where = held.address === undefined ? {} : { address: held.address };
		return { ...answer, ...lastGood(held), ...where, errors: answer.errors };
	});
	const taken = isPrivate ? good.map(asIfNew) : good;
	const kept: Kept = { version, answers: [...others, ...taken].sort(byBelief) };
	if (!isPrivate) await makeRoom(site, lengthOf(kept.answers));
	await areaOf(isPrivate).set({ [keyOf(site, isPrivate)]: kept });
}

/** Forgets all that a site has answered, in normal and in private windows. */
export async function forgetSite(site: string): Promise<void> {
	await Promise.all([browser.storage.local.remove(keyOf(site, false)), browser.storage.session.remove(keyOf(site, true))]);
}

/** All sites whose answers are on this device, by name. */
export async function keptSites(): Promise<{ readonly site: string; readonly answers: readonly SiteAnswer[] }[]> {
	return Object.entries(await browser.storage.local.get(null))
		.filter(([key]) => key.startsWith(prefix))
		.map(([key, kept]) => ({ site: key.slice(prefix.length), answers: answersIn(kept) }))
		.sort((a, b) => (a.site < b.site ? -1 : 1));
}

/** Forgets what sites answered in private windows, once the last of these is closed. */
export async function forgetPrivateSites(): Promise<void> {
	const open = await browser.windows.getAll();
	if (open.some(({ incognito }) => incognito)) return;
	const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(`private-${prefix}`));
	if (keys.length > 0) await browser.storage.session.remove(keys);
}

/** Whether a change of storage is one of a site's answers. */
export function concernsSite(changes: Readonly<Record<string, unknown>>): boolean {
	return Object.keys(changes).some((key) => key.startsWith(prefix) || key.startsWith(`private-${prefix}`));
}

async function makeRoom(site: string, needed: number): Promise<void> {
	const others = (await keptSites()).filter((each) => each.site !== site);
	const latest = (answers: readonly SiteAnswer[]) => Math.max(0, ...answers.map(({ at }) => at));
	let room = mostText - needed;
	const old = others
		.sort((a, b) => latest(b.answers) - latest(a.answers))
		.filter(({ answers }, index) => {
			room -= lengthOf(answers);
			return index >= mostSites - 1 || room < 0;
		});
	if (old.length > 0) await browser.storage.local.remove(old.map((each) => keyOf(each.site, false)));
}

function lengthOf(answers: readonly SiteAnswer[]): number {
	return JSON.stringify(answers).length;
}

/** An ETag can be a visitor's number, which a private window would carry from one visit to the next: there each visit asks anew. */
function asIfNew({ etag: _, freshUntil: __, ...answer }: SiteAnswer): SiteAnswer {
	return answer;
}

function answersIn(kept: unknown): readonly SiteAnswer[] {
	return isKept(kept) ? kept.answers : [];
}

function isKept(kept: unknown): kept is Kept {
	return typeof kept === 'object' && kept !== null && 'version' in kept && kept.version === version && 'answers' in kept;
}

function byBelief(a: SiteAnswer, b: SiteAnswer): number {
	return rank(a.question) - rank(b.question);
}

function rank(question: Question): number {
	return questions.indexOf(question);
}
