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
