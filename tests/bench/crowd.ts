import { html, pixel, type Site } from '../sites/site.ts';

/** Cookies on each host; browsers keep 180 of a domain. */
const perHost = 170;
const names = ['_ga', '_fbp', 'uid', 'session', 'consent', 'pref', 'track', 'ab', 'cart', 'lang'];
const hostCount = 12;

const hosts = Array.from({ length: hostCount }, (_, index) => `crowd-${index + 1}.test`);

/** `https://crowd-1.test/?cookies=200`: a page whose pictures set as many cookies, over as many sites as that takes. */
export const crowd: Site = {
	hosts,
	answer({ host, path, query }) {
		if (path === '/') return { ...html(page(Number(query.get('cookies') ?? 20))) };
		const count = Number(query.get('count') ?? 0);
		const cookies = Array.from({ length: count }, (_, index) => {
			const name = `${names[index % names.length]}_${host.replace(/\D/g, '')}_${index}`;
			return `${name}=planted-secret; Path=/; Max-Age=${3600 * (index + 2)}; SameSite=None; Secure`;
		});
		return { ...pixel, cookies };
	},
};

function page(wanted: number): string {
	let left = wanted;
	const pictures = hosts.map((host) => {
		const count = Math.min(perHost, left);
		left -= count;
		return count > 0 ? `<img alt="" src="https://${host}/set?count=${count}">` : '';
	});
	return `<html lang="en"><title>${wanted} cookies</title><h1>${wanted} cookies</h1>${pictures.join('')}`;
}
