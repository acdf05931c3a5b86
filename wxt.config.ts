import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { buildKnowledge } from './scripts/knowledge/build-knowledge.ts';
import { buildLocales } from './scripts/packaging/build-locales.ts';
import { bundledManifests } from './scripts/packaging/bundled-manifests.ts';
import { packedFile } from './scripts/packaging/packed-file.ts';
import { squeezeZip } from './scripts/packaging/squeeze-zip.ts';

/**
 * Two files instead of two dozen for what the popup needs before its first row: each file more costs it milliseconds. The background loads only the first.
 */
const chunkGroups = [
	{
		name: 'visits',
		priority: 2,
		test: /node_modules\/(@wxt-dev\/browser|webextension-polyfill)|virtual:wxt-(html-)?plugins|lib\/(cookie|packed|visit)\/|lib\/policy\/(vocabulary|functions|glob|duration)\.ts|lib\/browser\/(api|jar|one-at-a-time|own-file|packed-file|protection|settings|side-panel|which-tab|journal\/(badge|closer-look|journal)|asking\/site-(answer|store)|lists\/subscription-store)/,
	},
	{
		// What the background reads the user's lists with, once a day, besides.
		name: 'manifests',
		priority: 2,
		test: /node_modules\/valibot|lib\/policy\/(manifest|parse-manifest|read-|json-fault|did-you-mean)|lib\/browser\/(fetching\/|lists\/subscriptions)|lib\/sources\/(any-manifest|open-cookie|csv-|tcf-purposes|vendor-disclosure|subscription|well-known)/,
	},
	{
		name: 'list',
		priority: 1,
		test: /node_modules\/preact|lib\/(view|knowledge|language)\/|lib\/policy\/(vocabulary|glob|compile|match|consent|in-scope|duration)|lib\/browser\/(apply-theme|load-language|looking\/|asking\/asker-on-looking)|vite\/preload-helper|entrypoints\/popup\/(start-panel|panel-actions)|components\/[A-Za-z-]+\.tsx?$/,
	},
];

/** What `public/` holds for people and for the scripts, and no page loads: the manifest's schema, manifests before they are bundled, drawings of icons. */
const unshipped = /^(cookie-policy\.schema\.json|manifests\/.*|icon\/.*\.svg)$/;

/**
 * htmlparser2 brings a decoder of characters (`&auml;`) with a table of every name. `parseTree` has a smaller one of its own and tells the parser to
 * decode nothing, so that it makes this one and never asks it.
 */
const withoutDecoder = {
	name: 'without-decoder',
	enforce: 'pre' as const,
	resolveId: (source: string, importer?: string) =>
		source === 'entities/decode' && importer?.endsWith('htmlparser2/dist/Tokenizer.js') ? 'no-decoder' : null,
	load: (id: string) =>
		id === 'no-decoder'
			? 'export class EntityDecoder {} export const DecodingMode = {}, htmlDecodeTree = null, xmlDecodeTree = null;'
			: null,
};

export default defineConfig({
	modules: ['@wxt-dev/webextension-polyfill'],
	imports: false,
	manifestVersion: 3,
	vite: () => ({
		plugins: [preact(), withoutDecoder],
		build: { modulePreload: { polyfill: false } },
	}),
	hooks: {
		// `imports: false` leaves WXT's plugin at work: it took the word “storage” in a pattern for its own and brought that library along.
		'config:resolved': ({ config }) => {
			config.imports.presets = [];
			config.imports.imports = [];
		},
		// Scripts that run in sites' pages are built one by one, each a file of its own that nothing is split from.
		'vite:build:extendConfig': (entrypoints, config) => {
			const output = config.build?.rolldownOptions?.output;
			if (!entrypoints.some(({ type }) => type === 'popup') || !output || Array.isArray(output)) return;
			output.codeSplitting = { groups: chunkGroups };
			// Files of a package are of one version: no cache has to be told apart by their names.
			Object.assign(output, { chunkFileNames: 'chunks/[name].js', assetFileNames: 'assets/[name].[ext]' });
		},
		// The tables of lib/knowledge, compiled into the one file that pages load when they need it.
		'build:publicAssets': async (_wxt, files) => {
			for (let at = files.length - 1; at >= 0; at--) if (unshipped.test(files[at]!.relativeDest)) files.splice(at, 1);
			files.push({ relativeDest: 'knowledge.packed', absoluteSrc: await packedFile(JSON.stringify(await buildKnowledge())) });
			files.push({ relativeDest: 'bundled-manifests.json', contents: JSON.stringify(await bundledManifests()) });
			for (const [file, absoluteSrc] of await buildLocales()) files.push({ relativeDest: `locales/${file}`, absoluteSrc });
		},
		'zip:extension:done': (_wxt, zip) => squeezeZip(zip),
	},
	manifest: ({ browser }) => ({
		name: 'Glassjar',
		description: 'Makes the cookie jar transparent: who set each cookie of this tab, what for, and whether the site says so.',
		permissions: ['alarms', 'cookies', 'scripting', 'storage', 'webNavigation', 'webRequest'],
		host_permissions: ['<all_urls>'],
		action: { default_title: 'Glassjar' },
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: 'glassjar@glassjar.example',
							// The first that knows data_collection_permissions on every system; 140, the last long-term release before 153, has had its time.
							strict_min_version: '142.0',
							data_collection_permissions: { required: ['none'] },
						},
					},
				}
			: { minimum_chrome_version: '132' }),
	}),
	zip: {
		artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
		sourcesTemplate: '{{name}}-{{version}}-sources.zip',
		excludeSources: ['docs/**', 'coverage/**'],
	},
});
