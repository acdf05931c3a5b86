import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from './browser-session.ts';

const commands: Readonly<Record<BrowserKind, readonly string[]>> = {
	chrome: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
	firefox: ['firefox-esr', 'firefox'],
};

const places: Readonly<Record<BrowserKind, readonly string[]>> = {
	chrome: [
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	],
	firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** Debian's packages; the fonts are what a headless screenshot is written in. */
const packages: Readonly<Record<BrowserKind, readonly string[]>> = {
	chrome: ['chromium', 'fonts-dejavu-core'],
	firefox: ['firefox-esr', 'fonts-dejavu-core'],
};

/**
 * The path of a browser: an installed one, else Debian's, installed now if we may.
 * @throws an Error that says what to install
 */
export function findBrowser(kind: BrowserKind): string {
	const found = installed(kind);
	if (found) return found;
	if (process.getuid?.() === 0 && onPath('apt-get')) {
		process.stderr.write(`No ${kind} found; installing ${packages[kind].join(' and ')} …\n`);
		apt(['update', '-qq']);
		apt(['install', '-y', '-qq', '--no-install-recommends', ...packages[kind]]);
		const now = installed(kind);
		if (now) return now;
	}
	const variable = variableOf(kind);
	throw new Error(
		kind === 'chrome'
			? `No Chrome or Chromium found. Install Chromium 132 or newer (Debian: apt install chromium), or name it: ${variable}=/path`
			: `No Firefox found. Install Firefox 142 or newer (Debian: apt install firefox-esr), or name it: ${variable}=/path`,
	);
}

function installed(kind: BrowserKind): string | undefined {
	const named = process.env[variableOf(kind)];
	if (named) return named;
	return commands[kind].map(onPath).find((path) => path !== undefined) ?? places[kind].find((path) => existsSync(path));
}

const variableOf = (kind: BrowserKind) => (kind === 'chrome' ? 'CHROME_PATH' : 'FIREFOX_PATH');

function onPath(command: string): string | undefined {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, command))
		.find(isExecutable);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function apt(words: readonly string[]): void {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const { status } = spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env });
	if (status !== 0) throw new Error(`apt-get ${words.join(' ')} failed`);
}
