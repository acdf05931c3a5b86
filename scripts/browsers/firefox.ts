import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bidi } from './bidi.ts';
import type { SessionOptions } from './browser-session.ts';
import { findBrowser } from './find-browser.ts';
import { type Installed, writeFirefoxProfile } from './firefox-profile.ts';
import { restoreSession } from './firefox-restore.ts';
import { FirefoxSession } from './firefox-session.ts';

/** Firefox with the extension installed for the session, driven by WebDriver BiDi. */
export async function startFirefox(options: SessionOptions): Promise<FirefoxSession> {
	const manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8')) as Manifest;
	const id = manifest.browser_specific_settings.gecko.id;
	const uuid = randomUUID();
	const profile = writeFirefoxProfile(options, { id, uuid });
	const child = spawn(
		findBrowser('firefox'),
		[
			...(options.headless ? ['--headless'] : []),
			'--no-remote',
			'--profile',
			profile,
			'--remote-debugging-port=0',
			'--remote-allow-system-access',
			...(options.restore ? [] : ['about:blank']),
		],
		{ stdio: ['ignore', 'ignore', 'pipe'] },
	);
	const killWithUs = () => child.kill('SIGKILL');
	process.once('exit', killWithUs);
	child.once('exit', () => process.off('exit', killWithUs));
	try {
		return await connect(child, options, { id, uuid }, profile);
	} catch (error) {
		// Nobody would end it.
		child.kill('SIGKILL');
		throw error;
	}
}

async function connect(
	child: ChildProcess,
	options: SessionOptions,
	extension: Installed,
	profile: string,
): Promise<FirefoxSession> {
	const bidi = await Bidi.connect(`${await address(child)}/session`);
	const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
		capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
	});
	await bidi.send('webExtension.install', {
		extensionData: { type: 'path', path: options.extension },
		'moz:allowPrivateBrowsing': true,
	});
	const folder = options.profile ? { kept: profile } : { temporary: profile };
	const session = new FirefoxSession(bidi, child, extension, capabilities.browserVersion, folder);
	await session.listening();
	if (options.restore) await session.inChrome(restoreSession(profile));
	return session;
}

interface Manifest {
	readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
}

function address(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = '';
		child.stderr?.on('data', (chunk: Buffer) => {
			text = (text + chunk.toString()).slice(-5000);
			const found = /WebDriver BiDi listening on (ws:\S+)/.exec(text);
			if (found?.[1]) resolve(found[1]);
		});
		child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${text}`)));
	});
}
