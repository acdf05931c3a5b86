import type { CDPSession, Page, Protocol } from 'puppeteer-core';

type Version = Protocol.ServiceWorker.ServiceWorkerVersion;

/**
 * Ends the extension's worker as the browser itself does, however often. Closing its target is good for a few times only: puppeteer does not find
 * the worker again that starts in the place of the one it has closed.
 */
export class ChromeWorkerSwitch {
	readonly #session: CDPSession;
	readonly #versions = new Map<string, Version>();

	private constructor(session: CDPSession) {
		this.#session = session;
		session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
			for (const version of versions) this.#versions.set(version.versionId, version);
		});
	}

	/** @param page of the extension, and open for as long as the switch is used */
	static async of(page: Page): Promise<ChromeWorkerSwitch> {
		const session = await page.createCDPSession();
		const made = new ChromeWorkerSwitch(session);
		await session.send('ServiceWorker.enable');
		return made;
	}

	/** Tells whether there was one to end. */
	async off(): Promise<boolean> {
		for (const version of this.#versions.values()) {
			const { versionId, scriptURL, runningStatus } = version;
			if (runningStatus !== 'running' || !scriptURL.startsWith('chrome-extension:')) continue;
			this.#versions.set(versionId, { ...version, runningStatus: 'stopping' });
			await this.#session.send('ServiceWorker.stopWorker', { versionId });
			return true;
		}
		return false;
	}
}
