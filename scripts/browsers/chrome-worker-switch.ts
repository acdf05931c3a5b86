import type { CDPSession, Page, Protocol } from 'puppeteer-core';

type Version = Protocol.ServiceWorker.ServiceWorkerVersion;

/**
 * Ends the extension's worker as the browser itself does, however often. Closing its target is good for a few times only: puppeteer does not find
 * the worker again that starts in the place of the one it has closed, and one that it is attached to waits for it when it starts.
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

	isOn(): boolean {
		return this.#running() !== undefined;
	}

	/** Tells whether there was one to end. */
	async off(): Promise<boolean> {
		const version = this.#running();
		if (!version) return false;
		const { versionId } = version;
		this.#versions.set(versionId, { ...version, runningStatus: 'stopping' });
		await this.#session.send('ServiceWorker.stopWorker', { versionId });
		return true;
	}

	#running(): Version | undefined {
		const isOurs = ({ scriptURL }: Version) => scriptURL.startsWith('chrome-extension:');
		return [...this.#versions.values()].find((version) => version.runningStatus === 'running' && isOurs(version));
	}
}
