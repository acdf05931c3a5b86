import type { Question as Asked, AskProps } from '../../components/report/AskSite.tsx';
import { foundIn, type Question, questions, type SiteAnswer } from '../../lib/browser/asking/site-answer.ts';
import { askOnLooking, askSite, describeRequest, type RequestPlan } from '../../lib/browser/asking/site-policy.ts';
import { loadAnswers } from '../../lib/browser/asking/site-store.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { sayFault } from '../../lib/view/say-fault.ts';
import type { Visit } from '../../lib/visit/visit.ts';

/** As many faults of a manifest as help its publisher to begin. */
const mostFaults = 20;
const mostAddresses = 3;
/** Milliseconds before it is found out again what could be asked, for a page that goes on loading. */
const pause = 3_000;

/** Puts the reader's questions to the site, says beforehand what each would ask of whom, and shows what came of it. */
export class AskDesk {
	readonly #tab: number;
	readonly #t: Translate;
	readonly #show: (ask: AskProps) => void;
	readonly #again: () => Promise<void>;
	#plans: readonly RequestPlan[] = [];
	#answers: readonly SiteAnswer[] = [];
	#asking: Question | undefined;
	#fault: { readonly question: Question; readonly text: string } | undefined;
	#described: string | undefined;
	#contacts = 0;
	#soon: ReturnType<typeof setTimeout> | undefined;
	#lookedUp = false;

	/** @param again looks at the tab again: the answer may have said something about its cookies */
	constructor(tab: number, t: Translate, show: (ask: AskProps) => void, again: () => Promise<void>) {
		this.#tab = tab;
		this.#t = t;
		this.#show = show;
		this.#again = again;
	}

	/** A live look at a page: what could be asked may be something else on each, and more of one that goes on loading. Nothing is sent to find that out. */
	async seen(site: string, visit: Pick<Visit, 'pages' | 'contacts'> | undefined, isPrivate: boolean): Promise<void> {
		const page = `${site} ${visit?.pages.length ?? 0}`;
		const contacts = visit?.contacts.size ?? 0;
		if (this.#described === page) {
			if (contacts !== this.#contacts) this.#describeSoon();
			this.#contacts = contacts;
			return;
		}
		this.#described = page;
		this.#contacts = contacts;
		this.#answers = await loadAnswers(site, isPrivate);
		await this.#describe();
		// Where the user has chosen that the site's manifest is always looked for.
		if (!this.#lookedUp) {
			this.#lookedUp = true;
			await askOnLooking(this.#tab);
			this.#answers = await loadAnswers(site, isPrivate);
			this.#tell();
			await this.#again();
		}
	}

	#describeSoon(): void {
		this.#soon ??= setTimeout(() => {
			this.#soon = undefined;
			if (!this.#asking) this.#describe().catch((error: unknown) => console.debug('Glassjar: the page is gone', error));
		}, pause);
	}

	async #describe(): Promise<void> {
		const all = Object.fromEntries(questions.map((question) => [question, true]));
		this.#plans = await describeRequest(this.#tab, all);
		this.#tell();
	}

	async #ask(question: Question): Promise<void> {
		this.#asking = question;
		this.#fault = undefined;
		this.#tell();
		try {
			const came = await askSite(this.#tab, { [question]: true }, this.#plans);
			this.#answers = [...this.#answers.filter((answer) => !came.some((each) => each.question === answer.question)), ...came];
			await this.#again();
			await this.#describe();
		} catch (error) {
			this.#fault = { question, text: error instanceof Error ? error.message : String(error) };
		}
		this.#asking = undefined;
		this.#tell();
	}

	#tell(): void {
		this.#show({
			// Vendors can be asked only where a consent tool names some that publish what they store.
			questions: this.#plans
				.filter(({ question, addresses }) => question !== 'vendors' || addresses.length > 0)
				.map((plan) => this.#asked(plan)),
			asking: this.#asking,
			onAsk: (id) => {
				const question = questions.find((each) => each === id);
				if (question) void this.#ask(question);
			},
		});
	}

	#asked({ question, addresses, kept }: RequestPlan): Asked {
		const t = this.#t;
		const label = t(`policy.ask.${question}`);
		const shown = addresses.slice(0, mostAddresses).join(', ');
		const more = addresses.length - mostAddresses;
		const whom = more > 0 ? t('policy.ask.more', { addresses: shown, count: more }) : shown;
		const asks =
			question === 'consentTool'
				? t('policy.ask.inPage')
				: addresses.length === 0
					? t('policy.ask.nobody')
					: t(question === 'policyPage' ? 'policy.ask.firstOf' : 'policy.ask.sends', { addresses: whom });
		const about = kept ? `${asks} ${t('policy.ask.kept')}` : asks;
		const outcome = this.#outcome(question);
		return { id: question, label, about, ...(outcome && { outcome }) };
	}

	#outcome(question: Question): Asked['outcome'] {
		const t = this.#t;
		if (this.#fault?.question === question) return { text: t('policy.failed', { message: this.#fault.text }), tone: 'failed' };
		const answer = this.#answers.find((each) => each.question === question);
		if (!answer) return undefined;
		const { at, state, failure, detail, errors, unanswered = [] } = answer;
		const when = new Intl.DateTimeFormat(t.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
		const faults = errors.slice(0, mostFaults).map((error) => [error.place, sayFault(error, t)].filter(Boolean).join(': '));
		if (errors.length > mostFaults) faults.push(t('policy.moreFaults', { count: errors.length - mostFaults }));
		const names = new Intl.ListFormat(t.language, { type: 'unit' }).format(unanswered);
		const details = unanswered.length > 0 ? [t('policy.unanswered', { names }), ...faults] : faults;
		if (state === 'found') return { text: t('policy.found', { count: foundIn(answer), when }), tone: 'found', details };
		if (state === 'none') return { text: this.#sayNone(answer, when), tone: 'silent', details };
		const why = failure ? t(`policy.failure.${failure}`) : '';
		return { text: `${t('policy.failedAt', { when })} ${why}${detail ? ` (${detail})` : ''}`, tone: 'failed', details };
	}

	/** That nothing is there is another thing than that something is and declares no cookie. */
	#sayNone({ question, failure, manifest, tool }: SiteAnswer, when: string): string {
		const t = this.#t;
		if (failure === 'no-page') return t('policy.failure.no-page');
		if (question === 'wellKnown' && !manifest) return t('policy.none.wellKnown', { when });
		if (question === 'consentTool' && tool === undefined) return t('policy.none.consentTool', { when });
		return t(question === 'policyPage' ? 'policy.none.policyPage' : 'policy.foundNone', { when });
	}
}
