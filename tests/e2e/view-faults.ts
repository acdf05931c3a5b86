import type { Page } from '../../scripts/browsers/browser-session.ts';

/** What does not fit into the page as wide as it is: parts that stand out at a side, and words that are cut off; each with its beginning. */
export function widthFaults(page: Page): Promise<string[]> {
	return page.evaluate<string[]>(`(() => {
		const width = document.documentElement.clientWidth;
		const faults = new Set();
		const root = document.documentElement.scrollWidth;
		if (root > width) faults.add('the page: ' + root + ' of ' + width);
		// What scrolls sideways by itself, and what is there for those who hear the page.
		const apart = '.table-scroll *, .wide-scroll *, input[type=file], .unseen, .unseen *, .skip, svg *, textarea, pre';
		for (const element of document.body.querySelectorAll('*')) {
			if (element.matches(apart) || !element.checkVisibility()) continue;
			const { left, right, width: own } = element.getBoundingClientRect();
			const name = element.tagName.toLowerCase() + '.' + (element.getAttribute('class') ?? '') + ' “' + (element.innerText ?? '').trim().slice(0, 30) + '”';
			if (own > 0 && (right > width + 1 || left < -1)) faults.add(name + ': from ' + Math.round(left) + ' to ' + Math.round(right));
			const { overflowX, display } = getComputedStyle(element);
			if (element.matches('.table-scroll, .wide-scroll, select')) continue;
			if (overflowX !== 'visible' && display !== 'inline' && element.scrollWidth > element.clientWidth + 1)
				faults.add(name + ': cut, ' + element.scrollWidth + ' of ' + element.clientWidth);
		}
		return [...faults].slice(0, 12);
	})()`);
}

/** Words in the tables that are broken in their middle, though the languages they are of put spaces between words. */
export function brokenWords(page: Page): Promise<string[]> {
	return page.evaluate<string[]>(`(() => {
		const broken = new Set();
		const range = document.createRange();
		for (const cell of document.querySelectorAll('table :is(th, td)')) {
			if (cell.closest('.unfolded') || cell.querySelector('textarea')) continue;
			const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
			while (words.nextNode()) {
				const text = words.currentNode;
				// Names of cookies can be as long as they like.
				if (text.parentElement.closest('.unseen, code')) continue;
				for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{M}\\p{N}]+/gu)) {
					if (/[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]/u.test(word)) continue;
					range.setStart(text, index);
					range.setEnd(text, index + word.length);
					const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
					if (lines.size > 1) broken.add(word);
				}
			}
		}
		return [...broken];
	})()`);
}
