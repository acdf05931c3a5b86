import { portal } from './portal.ts';
import { shop, thirdParties } from './shop.ts';
import type { Site } from './site.ts';

/** The sites that `npm start` opens, the first one by default. */
export const demoSites: readonly { readonly url: string; readonly sites: readonly Site[] }[] = [
	{ url: 'https://data.riverton.test/', sites: [portal] },
	{ url: 'https://www.shop.test/', sites: [shop, thirdParties] },
];
