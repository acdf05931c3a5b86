import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from './browsers/find-browser.ts';

/**
 * Draws the extension's icons: `node scripts/make-icons.ts` turns `public/icon.svg` and its simpler sisters into
 * `public/icon/<size>.png`, by a real Chromium. The pictures are committed; run this after a change of a drawing.
 */

const folder = fileURLToPath(new URL('../public/', import.meta.url));

/** What is drawn for which size: what reads at 128 pixels is a smudge at 16. */
const drawings: Readonly<Record<number, string>> = {
	16: 'icon/16.svg',
	32: 'icon/32.svg',
	48: 'icon.svg',
	128: 'icon.svg',
};

const browser = await puppeteer.launch({
	executablePath: findBrowser('chrome'),
	pipe: true,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
	const page = await browser.newPage();
	for (const [size, drawing] of Object.entries(drawings)) await draw(page, `${folder}${drawing}`, Number(size));
} finally {
	await browser.close();
}

async function draw(page: Page, drawing: string, size: number): Promise<void> {
	const svg = await readFile(drawing, 'utf8');
	await page.setViewport({ width: size, height: size });
	await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
	await page.screenshot({ path: `${folder}icon/${size}.png`, omitBackground: true });
}
