import { browser } from './api.ts';

const key = 'busy';
/** Milliseconds without an event after which the background counts as idle. Browsers wait longer before they end it. */
const quiet = 3000;

/**
 * Leaves a mark while events come in. One that is found at the start tells that the last life of the background was ended in the midst of
 * them, so that some may be missing; an idle one has seen all.
 */
export class BusyMark {
	#timer: ReturnType<typeof setTimeout> | undefined;

	touch(): void {
		if (this.#timer === undefined) write({ [key]: true });
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			write({ [key]: false });
		}, quiet);
	}

	static async wasLeft(): Promise<boolean> {
		return (await browser.storage.session.get(key))[key] === true;
	}
}

function write(mark: Record<string, boolean>): void {
	browser.storage.session.set(mark).catch((error: unknown) => console.error('Glassjar: the mark', error));
}
