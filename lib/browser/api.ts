import type { Browser } from 'webextension-polyfill';
import { browser as api } from 'wxt/browser';

/** The WebExtension API, which both browsers answer with promises; the types of webextension-polyfill say what both have. No other folder names it. */
export const browser = api as unknown as Browser;

export const isFirefox: boolean = import.meta.env.FIREFOX;
