import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '../../scripts/browsers/browser-session.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a page (WCAG 2.2 A and AA and its good practice): the rule and the elements, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
	await page.evaluate(`(() => { ${axe}; return true; })()`);
	const { violations } = await page.evaluate<AxeResult>('axe.run(document).then(({ violations }) => ({ violations }))');
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}

interface AxeResult {
	readonly violations: readonly {
		readonly id: string;
		readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
	}[];
}
