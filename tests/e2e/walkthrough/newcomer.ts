import { type ExtensionPage, until } from '../../../scripts/browsers/browser-session.ts';
import { press } from '../keys.ts';

/** A cookie as the list shows it. */
export interface SeenRow {
	readonly name: string;
	readonly provider: string;
	readonly purpose: string;
	readonly chips: readonly string[];
	/** That chip which says how long the cookie stays. */
	readonly lifetime: string;
}

/**
 * Seconds that a person needs who does it for the first time: to think of the next step, point, click and type (Card, Moran, Newell, “The
 * Psychology of Human-Computer Interaction”, 1983), to turn the wheel, and to read 200 words a minute.
 */
const cost = { think: 1.35, point: 1.1, click: 0.2, key: 0.28, scroll: 1.5, word: 60 / 200 };

/** Somebody who sees the popup for the first time: knows only what is in sight, and takes time to read and to act. */
export class Newcomer {
	seconds = 0;
	readonly #popup: ExtensionPage;
	readonly #read = new Set<string>();

	constructor(popup: ExtensionPage) {
		this.#popup = popup;
	}

	/** Clicks what the words say, on a button or a choice. */
	async click(words: string): Promise<void> {
		this.seconds += cost.think + cost.point + cost.click;
		await until(`“${words}” to click`, () => this.#popup.evaluate<boolean>(clicking(words)));
		await this.#settle();
	}

	async search(text: string): Promise<void> {
		this.seconds += cost.think + cost.point + cost.click + text.length * cost.key;
		await this.#popup.evaluate(`document.querySelector('input[type="search"]').focus()`);
		await press(this.#popup, text);
		await this.#settle();
	}

	async readHeadline(): Promise<string> {
		const text = await this.#popup.evaluate<string>(`document.querySelector('.headline').innerText`);
		return this.#reading(text);
	}

	/** Goes through the list from where it stands to its end, turning the wheel as often as it takes, and reads what the question is about. */
	async readRows(...parts: readonly (keyof SeenRow)[]): Promise<SeenRow[]> {
		const rows = new Map<string, SeenRow>();
		for (;;) {
			for (const row of await this.#inSight()) rows.set(`${row.name} ${row.provider}`, row);
			if (!(await this.#popup.evaluate<boolean>(scrolling))) break;
			this.seconds += cost.scroll;
			await this.#settle();
		}
		for (const row of rows.values()) this.#readingRow(row, parts);
		return [...rows.values()];
	}

	#inSight(): Promise<SeenRow[]> {
		return this.#popup.evaluate<SeenRow[]>(rowsInSight);
	}

	#readingRow(row: SeenRow, parts: readonly (keyof SeenRow)[]): void {
		for (const text of parts.flatMap((part) => row[part])) this.#reading(text);
	}

	/** What was read once is known. */
	#reading(text: string): string {
		if (!this.#read.has(text)) this.seconds += text.split(/\s+/).length * cost.word;
		this.#read.add(text);
		return text;
	}

	/** The list is drawn in the frames that follow. */
	async #settle(): Promise<void> {
		await this.#popup.evaluate('new Promise((resolve) => setTimeout(resolve, 250, true))');
	}
}

/** Looks for the words on what can be clicked and is in sight; true when it was there. */
const clicking = (words: string) => `(() => {
	const words = ${JSON.stringify(words)};
	const said = (element) => [element.innerText, element.ariaLabel].some((text) => text?.replace(/^[\\d\\s]+|[\\d\\s]+$/g, '') === words);
	const found = [...document.querySelectorAll('button, label')].find((element) => element.checkVisibility() && said(element));
	found?.click();
	return found !== undefined;
})()`;

/** Rows that are whole in the list's window and not covered. */
const rowsInSight = `(() => {
	const frame = document.querySelector('.list').getBoundingClientRect();
	const seen = (row) => {
		const { top, bottom, left } = row.querySelector('summary').getBoundingClientRect();
		return top >= frame.top - 1 && bottom <= frame.bottom + 1 && row.contains(document.elementFromPoint(left + 30, (top + bottom) / 2));
	};
	const text = (row, selector) => row.querySelector(selector)?.innerText ?? '';
	return [...document.querySelectorAll('.row')].filter(seen).map((row) => {
		const chips = [...row.querySelectorAll('.chip')].map((chip) => chip.innerText);
		const lifetime = chips.find((chip) => /^\\d+ |close the browser/.test(chip)) ?? '';
		return { name: text(row, '.name'), provider: text(row, '.provider'), purpose: text(row, '.purpose'), chips, lifetime };
	});
})()`;

/** Turns the wheel by most of a window; false at the end. */
const scrolling = `(() => {
	const list = document.querySelector('.list');
	const before = list.scrollTop;
	list.scrollTop += list.clientHeight * 0.6;
	return list.scrollTop > before;
})()`;
