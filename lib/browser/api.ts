import type { Browser } from 'webextension-polyfill';
import { browser as api } from 'wxt/browser';

/** The WebExtension API, as webextension-polyfill types it. No other folder names it. */
export const browser = api as unknown as Browser;

export const isFirefox: boolean = import.meta.env.FIREFOX;
