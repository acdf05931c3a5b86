import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browser.ts';
import { palettePng } from './palette-png.ts';

/**
 * Draws the extension's icons: `node scripts/pictures/make-icons.ts` turns `public/icon.svg` and its simpler sisters into
 * `public/icon/<size>.png`, by a real Chromium. The pictures are committed; run this after a change of a drawing.
 */

const folder = fileURLToPath(new URL('../../public/', import.meta.url));

/** What is drawn for which size: what reads at 128 pixels is a smudge at 16. */
const drawings: Readonly<Record<number, string>> = {
	16: 'icon/16.svg',
	32: 'icon/32.svg',
	48: 'icon.svg',
	128: 'icon.svg',
};

/** As many as it takes for nobody to see the difference. */
const colours = 96;

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
	const address = `data:image/svg+xml,${encodeURIComponent(await readFile(drawing, 'utf8'))}`;
	const pixels = await page.evaluate(
		async (source, side) => {
			const picture = new Image(side, side);
			picture.src = source;
			await picture.decode();
			const context = new OffscreenCanvas(side, side).getContext('2d')!;
			context.drawImage(picture, 0, 0, side, side);
			return [...context.getImageData(0, 0, side, side).data];
		},
		address,
		size,
	);
	await writeFile(`${folder}icon/${size}.png`, await palettePng(Uint8Array.from(pixels), size, colours));
}
