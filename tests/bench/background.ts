import { until } from '../../scripts/browsers/browser-session.ts';
import { startChrome } from '../../scripts/browsers/chrome.ts';
import type { ChromeSession } from '../../scripts/browsers/chrome-session.ts';
import { serveSites } from '../sites/serve.ts';
import { crowd } from './crowd.ts';
import { type Measurement, median } from './statistics.ts';

const tabs = 20;
const cookies = 2000;
const changes = 10_000;
const seconds = 10;
/** Browsers keep 180 of a domain. */
const different = 150;

/** What the background worker costs after 20 tabs and 2,000 cookies, and whether it keeps up with a storm of changes. */
export async function benchBackground(extension: string): Promise<Measurement[]> {
	const sites = await serveSites([crowd]);
	const session = await startChrome({ extension, headless: true, sites });
	try {
		for (let tab = 1; tab <= tabs; tab++) await session.open(`https://crowd-${tab}.test/?cookies=${cookies / tabs}`);
		await until('all cookies in the jar', async () => (await session.jar()).length >= cookies, 20_000);
		const heap = await session.backgroundHeap();
		const storm = await benchStorm(session);
		return [
			{
				what: `heap after ${tabs} tabs, ${cookies} cookies`,
				measured: `${(heap / 1e6).toFixed(1)} MB`,
				budget: '≤ 8 MB',
				holds: heap <= 8e6,
			},
			...storm,
		];
	} finally {
		await session.close();
		await sites.close();
	}
}

/** A page writes 10,000 times in 10 seconds; meanwhile the worker is asked, again and again, for a sign of life. */
async function benchStorm(session: ChromeSession): Promise<Measurement[]> {
	const tab = await session.open('https://crowd-1.test/?cookies=20');
	const storm = tab.evaluate<void>(`new Promise((done) => {
		let written = 0;
		const timer = setInterval(() => {
			for (let i = 0; i < ${changes / seconds / 50}; i++, written++) document.cookie = 'storm_' + (written % ${different}) + '=' + written + '; path=/; max-age=' + (600 + written);
			if (written >= ${changes}) { clearInterval(timer); done(); }
		}, 20);
	})`);
	const answers: number[] = [];
	let over = false;
	void storm.then(() => {
		over = true;
	});
	while (!over) {
		const asked = performance.now();
		await session.inExtension('1');
		answers.push(performance.now() - asked);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	const popup = await session.popup(tab, { toolbar: false });
	const listed = async () => {
		const rows = await popup.evaluate<{ name: string }[]>('globalThis.glassjar?.rows() ?? []');
		return rows.filter(({ name }) => name.startsWith('storm_')).length;
	};
	await until('the storm’s cookies', async () => (await listed()) === different, 10_000).catch(() => undefined);
	const kept = (await session.jar()).filter(({ name }) => name.startsWith('storm_')).length;
	const seen = await listed();
	const slowest = Math.max(...answers);
	return [
		{
			what: `listed after ${changes} changes in ${seconds} s`,
			measured: `${seen} of ${kept}`,
			budget: 'all',
			holds: seen === kept,
		},
		{
			what: 'worker answers meanwhile',
			measured: `median ${median(answers).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
			budget: '≤ 100 ms',
			holds: slowest <= 100,
		},
	];
}
