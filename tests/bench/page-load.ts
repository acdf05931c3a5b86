import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers/find-browser.ts';
import { type Measurement, median } from './statistics.ts';

/** Chance goes on below 1 % only from here on, on a machine that does other things besides. */
const loads = 40;
const warmUps = 3;

/** The test page: 40 scripts, styles and pictures from 4 hosts, each answer setting a cookie after a delay (`page-load-server.ts`). */
const address = 'https://load-1.test/';

/** Hears of each response's headers, as whoever wants to know of `Set-Cookie` must, and does nothing: what Chrome itself takes for that. */
const listening = fileURLToPath(new URL('./listening-extension', import.meta.url));

/**
 * How much longer a page takes to load with Glassjar, and with an extension that only listens. Four browsers, one load each in turn, there and back: the
 * two without any extension tell how far chance goes. The server is a process of its own and slow, as servers are; on a server that answers at once, chance alone is 17 %.
 */
export async function benchPageLoad(extension: string): Promise<Measurement[]> {
	const server = fork(fileURLToPath(new URL('./page-load-server.ts', import.meta.url)));
	const [port] = (await once(server, 'message')) as [number];
	const browsers: Browser[] = [];
	const arms = { without: [] as number[], listening: [] as number[], with: [] as number[], again: [] as number[] };
	const extensions: { readonly [arm in keyof typeof arms]?: string } = { listening, with: extension };
	try {
		const pages = {} as Record<keyof typeof arms, Page>;
		for (const arm of Object.keys(arms) as (keyof typeof arms)[]) {
			const browser = await launch(port, extensions[arm]);
			browsers.push(browser);
			pages[arm] = await browser.newPage();
		}
		await new Promise((resolve) => setTimeout(resolve, 3000));
		for (let load = -warmUps; load < loads; load++) {
			const turn = Object.keys(arms) as (keyof typeof arms)[];
			for (const arm of load % 2 ? turn.reverse() : turn) {
				const time = await loadTime(pages[arm]);
				if (load >= 0) arms[arm].push(time);
			}
		}
	} finally {
		await Promise.all(browsers.map((browser) => browser.close()));
		server.kill();
	}
	const base = median(arms.without);
	const chance = median(arms.again) / base;
	const costOf = (arm: keyof typeof arms) => median(arms[arm]) / Math.sqrt(base * median(arms.again));
	const cost = costOf('with');
	return [
		{
			what: 'with Glassjar / without',
			measured: `${cost.toFixed(3)} × (${median(arms.with).toFixed(0)} ms beside ${base.toFixed(0)} ms)`,
			budget: '≤ 1.03 ×',
			holds: cost <= 1.03,
		},
		{ what: 'only listening / without', measured: `${costOf('listening').toFixed(3)} ×` },
		{
			what: 'without / without (A/A)',
			measured: `${chance.toFixed(3)} ×`,
			budget: '0.99–1.01 ×',
			holds: Math.abs(chance - 1) <= 0.01,
		},
	];
}

async function launch(port: number, extension: string | undefined): Promise<Browser> {
	return puppeteer.launch({
		executablePath: findBrowser('chrome'),
		headless: true,
		pipe: true,
		networkEnabled: false,
		acceptInsecureCerts: true,
		...(extension ? { enableExtensions: [extension] } : {}),
		// Being watched keeps a worker awake and slows it down.
		targetFilter: (target) => target.type() !== 'service_worker',
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--ignore-certificate-errors',
			`--host-resolver-rules=MAP *:443 127.0.0.1:${port},EXCLUDE 127.0.0.1`,
		],
	});
}

async function loadTime(page: Page): Promise<number> {
	await page.goto(address, { waitUntil: 'load' });
	return (await page.evaluate('performance.getEntriesByType("navigation")[0].loadEventStart')) as number;
}
