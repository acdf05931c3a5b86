import { browser } from '../api.ts';

const key = 'busy';
/** Milliseconds without an event after which the background counts as idle. Browsers wait longer before they end it. */
const quiet = 3000;

/**
 * Leaves a mark while events come in. One that is found at the start tells that the last life of the background was ended in the midst of
 * them, so that some may be missing; an idle one has seen all.
 */
export class BusyMark {
	#isSet = false;
	#touchedAt = 0;

	touch(): void {
		this.#touchedAt = Date.now();
		if (this.#isSet) return;
		this.#isSet = true;
		write({ [key]: true });
		this.#takeOffAfter(quiet);
	}

	/** One timer goes on for as long as events come: setting and clearing one for each would cost more than what they tell. */
	#takeOffAfter(wait: number): void {
		setTimeout(() => {
			const left = this.#touchedAt + quiet - Date.now();
			if (left > 0) {
				this.#takeOffAfter(left);
				return;
			}
			this.#isSet = false;
			write({ [key]: false });
		}, wait);
	}

	static async wasLeft(): Promise<boolean> {
		return (await browser.storage.session.get(key))[key] === true;
	}
}

function write(mark: Record<string, boolean>): void {
	browser.storage.session.set(mark).catch((error: unknown) => console.error('Glassjar: the mark', error));
}
