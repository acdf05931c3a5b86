import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { Page, Tab } from './browser-session.ts';

/** A page of Chromium, driven by puppeteer. */
export class ChromePage implements Page {
	readonly page: PuppeteerPage;

	constructor(page: PuppeteerPage) {
		this.page = page;
	}

	async evaluate<Result>(expression: string): Promise<Result> {
		return (await this.page.evaluate(expression)) as Result;
	}

	async screenshot(path: string, { width, height }: { width?: number; height?: number } = {}): Promise<void> {
		if (width && height) await this.page.setViewport({ width, height, deviceScaleFactor: 2 });
		await this.page.screenshot({ path: path as `${string}.png` });
	}

	async close(): Promise<void> {
		await this.page.close();
	}
}

export class ChromeTab extends ChromePage implements Tab {
	readonly id: number;

	constructor(page: PuppeteerPage, id: number) {
		super(page);
		this.id = id;
	}

	async goto(url: string): Promise<void> {
		await this.page.goto(url, { waitUntil: 'load' });
	}

	async leave(url: string): Promise<void> {
		await this.page.evaluate(`location.href = ${JSON.stringify(url)}, true`);
	}

	async reload(): Promise<void> {
		await this.page.reload({ waitUntil: 'load' });
	}

	async travel(steps: -1 | 1): Promise<void> {
		await (steps < 0 ? this.page.goBack({ waitUntil: 'load' }) : this.page.goForward({ waitUntil: 'load' }));
	}

	async bringToFront(): Promise<void> {
		await this.page.bringToFront();
	}
}
