import type { Settings } from '../view/settings.ts';
import { browser } from './api.ts';

type SettingName = keyof Settings;

/** A setting as it is declared: stored values that its check refuses, and those of other versions, count as not set. */
interface Item<Value> {
	readonly fallback: Value;
	/** Raised when the meaning of stored values changes. */
	readonly version: number;
	readonly holds: (value: unknown) => boolean;
}

const oneOf =
	(...words: readonly string[]) =>
	(value: unknown) =>
		words.some((word) => word === value);
const isFlag = (value: unknown) => typeof value === 'boolean';
const isTag = (value: unknown) => typeof value === 'string' && /^[a-z]{2,4}(-[a-z0-9]{2,8})*$/i.test(value);

const items: { readonly [Name in SettingName]: Item<Settings[Name]> } = {
	language: { fallback: 'auto', version: 1, holds: isTag },
	theme: { fallback: 'auto', version: 1, holds: oneOf('auto', 'light', 'dark') },
	grouping: { fallback: 'category', version: 1, holds: oneOf('category', 'provider', 'party') },
	wellKnown: { fallback: 'ask', version: 1, holds: oneOf('ask', 'always') },
	keepHistory: { fallback: false, version: 1, holds: isFlag },
	traceScripts: { fallback: false, version: 1, holds: isFlag },
};

const names = Object.keys(items) as SettingName[];
/** One key a setting, so that two pages that write different ones do not undo each other: `setting:theme`. */
const keyOf = (name: SettingName) => `setting:${name}`;
const keys = names.map(keyOf);

/** All settings, in one read. */
export async function readSettings(): Promise<Settings> {
	return settingsIn(await browser.storage.local.get(keys));
}

export async function writeSetting<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void> {
	await browser.storage.local.set({ [keyOf(name)]: { version: items[name].version, value } });
}

/** Calls back with all settings whenever one has changed, wherever that was. Returns the way to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
	const onChanged = (changes: Record<string, unknown>) => {
		if (!keys.some((key) => key in changes)) return;
		readSettings().then(listener, (error: unknown) => console.error('Glassjar: the settings', error));
	};
	browser.storage.local.onChanged.addListener(onChanged);
	return () => browser.storage.local.onChanged.removeListener(onChanged);
}

/** From what is stored, which an older or newer version may have written. */
export function settingsIn(stored: Readonly<Record<string, unknown>>): Settings {
	return Object.fromEntries(names.map((name) => [name, valueIn(stored[keyOf(name)], items[name])])) as unknown as Settings;
}

function valueIn(stored: unknown, { fallback, version, holds }: Item<unknown>): unknown {
	if (typeof stored !== 'object' || stored === null || !('version' in stored) || !('value' in stored)) return fallback;
	return stored.version === version && holds(stored.value) ? stored.value : fallback;
}
