import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { ExtensionPage } from '../../../scripts/browsers/browser-session.ts';
import { smallPng } from '../../../scripts/pictures/small-png.ts';

/** A question that the newcomer had, what was done for it, and what the popup answered. */
export interface Step {
	readonly question: string;
	/** A file in docs/pictures. */
	readonly picture: string;
	readonly doing: string;
	readonly answer: string;
	readonly seconds: number;
}

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));

/** Whether this run writes the document; CI must not write into the tree. */
export const writesDocs = process.env.GLASSJAR_WRITE_DOCS === '1';

/**
 * A picture of the popup as it is now, 400 × 600 at one and a half times the density.
 *
 * @param cookie the one that the list is scrolled to; without it, to its top
 */
export async function takePicture(popup: ExtensionPage, picture: string, cookie = ''): Promise<void> {
	// Only the run in Chromium writes; its pages are puppeteer's.
	const { page } = popup as ExtensionPage & { readonly page?: PuppeteerPage };
	if (!writesDocs || !page) return;
	await page.setViewport({ width: 400, height: 600, deviceScaleFactor: 1.5 });
	await page.evaluate('document.querySelector(".list").scrollTop = 0');
	// The rows at the top are drawn with the next frame.
	await page.evaluate('new Promise((resolve) => setTimeout(resolve, 250, true))');
	await page.evaluate(
		`[...document.querySelectorAll('.row')].find((row) => row.querySelector('.name').innerText === ${JSON.stringify(cookie)})?.scrollIntoView()`,
	);
	await page.evaluate('new Promise((resolve) => setTimeout(resolve, 250, true))');
	writeFileSync(`${docs}pictures/${picture}`, smallPng(Buffer.from(await page.screenshot())));
	await page.setViewport({ width: 400, height: 600 });
}

export function writeWalkthrough(steps: readonly Step[]): void {
	if (writesDocs) writeFileSync(`${docs}walkthrough.md`, walkthrough(steps));
}

function walkthrough(steps: readonly Step[]): string {
	const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
	const parts = steps.map(
		({ question, picture, doing, answer }, at) =>
			`## ${at + 1}. ${question}\n\n${doing}\n\n**${answer}**\n\n<img src="pictures/${picture}" width="400" alt="The popup: ${question}">\n`,
	);
	return `# One minute with Glassjar

A newcomer opens the test shop (\`npm start -- --shop\`), clicks “Accept all” in its banner, and then the jar. Without help, four questions are answered from what
is in sight. Thinking, pointing, clicking, scrolling, and reading what the question is about at 200 words a minute take about **${Math.round(seconds)} seconds**.

This page and its pictures are written by \`tests/e2e/walkthrough.test.ts\`, which reads the answers off the popup, in Chromium and in Firefox, on every run of
the tests (\`GLASSJAR_WRITE_DOCS=1\` writes the page anew).

${parts.join('\n')}`;
}
