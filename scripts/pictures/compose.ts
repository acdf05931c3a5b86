import { readFile, stat } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browser.ts';

/** What a picture in docs may weigh: the README loads several. */
const mostBytes = 120_000;

export interface Part {
	readonly file: string;
	/** CSS pixels at which it is shown. */
	readonly width: number;
	readonly height: number;
}

/** Puts screenshots side by side onto one ground, as small as the limit asks for. */
export class Composer {
	readonly #browser: Browser;

	private constructor(browser: Browser) {
		this.#browser = browser;
	}

	static async start(): Promise<Composer> {
		const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
		return new Composer(await puppeteer.launch({ executablePath: findBrowser('chrome'), pipe: true, args }));
	}

	/** @param frame the size of the whole, for stores that want one; without it the parts decide */
	async compose(
		file: string,
		parts: readonly Part[],
		frame?: { readonly width: number; readonly height: number },
	): Promise<void> {
		const page = await this.#browser.newPage();
		const scales = [1, 0.85, 0.7, 0.6, 0.5];
		for (const scale of scales) {
			const gap = 20;
			const width = frame?.width ?? Math.ceil(parts.reduce((sum, part) => sum + part.width * scale + gap, gap));
			const height = frame?.height ?? Math.ceil(Math.max(...parts.map((part) => part.height)) * scale + 2 * gap);
			await page.setViewport({ width, height });
			await page.setContent(await sheet(parts, scale, gap));
			await page.screenshot({ path: file as `${string}.png` });
			if ((await stat(file)).size <= mostBytes) break;
		}
		await page.close();
		process.stdout.write(`${file} ${Math.round((await stat(file)).size / 1000)} kB\n`);
	}

	close(): Promise<void> {
		return this.#browser.close();
	}
}

async function sheet(parts: readonly Part[], scale: number, gap: number): Promise<string> {
	const images = await Promise.all(
		parts.map(async ({ file, width, height }) => {
			const data = (await readFile(file)).toString('base64');
			return `<img src="data:image/png;base64,${data}" width="${width * scale}" height="${height * scale}">`;
		}),
	);
	return `<style>
		body { margin: 0; height: 100vh; display: flex; gap: ${gap}px; align-items: center; justify-content: center; background: #d9d6ce }
		img { border-radius: ${8 * scale}px; box-shadow: 0 1px 4px rgb(0 0 0 / 25%) }
	</style>${images.join('')}`;
}
