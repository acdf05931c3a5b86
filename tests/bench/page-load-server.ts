import { serveSites } from '../sites/serve.ts';
import { html, pixel, type Site, script } from '../sites/site.ts';

const hosts = ['load-1.test', 'load-2.test', 'load-3.test', 'load-4.test'];
const parts = 40;

/** A page of 40 parts from four sites; every answer takes 100 to 250 ms, the same time for the same part, and sets a cookie. */
const slow: Site = {
	hosts,
	answer({ path }) {
		const part = Number(/^\/(\d+)\./.exec(path)?.[1] ?? 0);
		const kind = path.split('.')[1];
		const answer = path === '/' ? html(page) : kind === 'js' ? script('void 0;') : pixel;
		return {
			...answer,
			delay: 100 + ((part * 37) % 150),
			cookies: [`part_${part}=x; Path=/; Max-Age=3600; SameSite=None; Secure`],
		};
	},
};

const page = `<html lang="en"><title>Slow</title>${Array.from({ length: parts }, (_, index) => {
	const source = `https://${hosts[index % hosts.length]}/${index + 1}`;
	return index % 2 ? `<img alt="" src="${source}.gif">` : `<script async src="${source}.js"></script>`;
}).join('')}`;

const { httpsPort } = await serveSites([slow]);
process.send?.(httpsPort);
