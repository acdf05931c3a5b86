import { writeFileSync } from 'node:fs';
import type { Bidi } from './bidi.ts';
import { type Page, type Tab, until } from './browser-session.ts';

const twoFrames = '(done) => requestAnimationFrame(() => requestAnimationFrame(done))';

/** A page of Firefox, driven by WebDriver BiDi. */
export class FirefoxPage implements Page {
	readonly bidi: Bidi;
	readonly context: string;

	constructor(bidi: Bidi, context: string) {
		this.bidi = bidi;
		this.context = context;
	}

	async evaluate<Result>(expression: string): Promise<Result> {
		const answer = await this.bidi.send<EvaluateAnswer>('script.evaluate', {
			expression: `Promise.resolve(${expression}).then((result) => JSON.stringify(result) ?? 'null')`,
			target: { context: this.context },
			awaitPromise: true,
		});
		if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
		return JSON.parse(answer.result.value) as Result;
	}

	async screenshot(path: string, { width, height }: { width?: number; height?: number } = {}): Promise<void> {
		const { context } = this;
		if (width && height)
			await this.bidi.send('browsingContext.setViewport', { context, viewport: { width, height }, devicePixelRatio: 2 });
		// The page lays itself out anew for its new size, which takes it a frame or two; a page out of sight has none.
		await this.evaluate(`Promise.race([new Promise(${twoFrames}), new Promise((done) => setTimeout(done, 500))])`);
		const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
		writeFileSync(path, Buffer.from(data, 'base64'));
	}

	async close(): Promise<void> {
		await this.bidi.send('browsingContext.close', { context: this.context });
	}
}

/** The popup that hangs on the toolbar. The protocol does not know it, but every page of the extension can reach into it. */
export class FirefoxToolbarPopup implements Page {
	readonly #desk: FirefoxPage;

	constructor(desk: FirefoxPage) {
		this.#desk = desk;
	}

	isOpen(): Promise<boolean> {
		return this.#desk.evaluate(
			"browser.extension.getViews({ type: 'popup' }).some((view) => view.location.pathname === '/popup.html')",
		);
	}

	evaluate<Result>(expression: string): Promise<Result> {
		return this.#desk.evaluate(
			`(({ document, glassjar, location, scrollTo }) => (${expression}))(browser.extension.getViews({ type: 'popup' })[0])`,
		);
	}

	screenshot(): Promise<void> {
		return Promise.reject(new Error('Firefox shows no picture of its toolbar popup; take one of the page in a tab'));
	}

	async close(): Promise<void> {
		await this.#desk.evaluate("browser.extension.getViews({ type: 'popup' }).forEach((view) => view.close())");
		await until('the popup to close', async () => !(await this.isOpen()));
	}
}

type EvaluateAnswer =
	| { readonly type: 'success'; readonly result: { readonly value: string } }
	| { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

export class FirefoxTab extends FirefoxPage implements Tab {
	readonly id: number;

	constructor(bidi: Bidi, context: string, id: number) {
		super(bidi, context);
		this.id = id;
	}

	async goto(url: string): Promise<void> {
		await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
	}

	async leave(url: string): Promise<void> {
		await this.evaluate(`(location.href = ${JSON.stringify(url)}, true)`);
	}

	async reload(): Promise<void> {
		await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
	}

	async travel(steps: -1 | 1): Promise<void> {
		const { context } = this;
		const before = await this.evaluate<string>('location.href');
		await this.bidi.send('browsingContext.traverseHistory', { context, delta: steps });
		await until('the other page of the history', async () => {
			const [href, ready] = await this.evaluate<[string, string]>('[location.href, document.readyState]').catch(() => ['', '']);
			return href !== '' && href !== before && ready === 'complete';
		});
	}
}
