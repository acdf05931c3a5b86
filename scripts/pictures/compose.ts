import { readFile, writeFile } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browser.ts';
import { smallPng } from './small-png.ts';

export interface Part {
	readonly file: string;
	/** CSS pixels at which it is shown. */
	readonly width: number;
	readonly height: number;
}

/** Puts screenshots side by side onto one ground. */
export class Composer {
	readonly #browser: Browser;

	private constructor(browser: Browser) {
		this.#browser = browser;
	}

	static async start(): Promise<Composer> {
		const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
		return new Composer(await puppeteer.launch({ executablePath: findBrowser('chrome'), pipe: true, args }));
	}

	/** @param frame the size of the whole, for stores that want one; without it the parts decide, and screens of high density get their due */
	async compose(
		file: string,
		parts: readonly Part[],
		frame?: { readonly width: number; readonly height: number },
	): Promise<void> {
		const page = await this.#browser.newPage();
		const gap = 20;
		const width = frame?.width ?? Math.ceil(parts.reduce((sum, part) => sum + part.width + gap, gap));
		const height = frame?.height ?? Math.ceil(Math.max(...parts.map((part) => part.height))) + 2 * gap;
		await page.setViewport({ width, height, deviceScaleFactor: frame ? 1 : width > 1000 ? 1.25 : 1.5 });
		await page.setContent(await sheet(parts, gap));
		const picture = smallPng(Buffer.from(await page.screenshot()));
		await writeFile(file, picture);
		await page.close();
		process.stdout.write(`${file} ${Math.round(picture.length / 1000)} kB\n`);
	}

	close(): Promise<void> {
		return this.#browser.close();
	}
}

async function sheet(parts: readonly Part[], gap: number): Promise<string> {
	const images = await Promise.all(
		parts.map(async ({ file, width, height }) => {
			const data = (await readFile(file)).toString('base64');
			return `<img src="data:image/png;base64,${data}" width="${width}" height="${height}">`;
		}),
	);
	return `<style>
		body { margin: 0; height: 100vh; display: flex; gap: ${gap}px; align-items: center; justify-content: center; background: #d9d6ce }
		img { border-radius: 8px; box-shadow: 0 1px 4px rgb(0 0 0 / 25%) }
	</style>${images.join('')}`;
}
