import { html, pixel, type Site } from '../sites/site.ts';

/** Cookies on each host; browsers keep 180 of a domain. */
const perHost = 170;
const names = ['_ga', '_fbp', 'uid', 'session', 'consent', 'pref', 'track', 'ab', 'cart', 'lang'];
const hostCount = 20;

const hosts = Array.from({ length: hostCount }, (_, index) => `crowd-${index + 1}.test`);

/** `https://crowd-3.test/?cookies=200`: a page whose pictures set as many cookies, over as many sites as that takes, its own first. */
export const crowd: Site = {
	hosts,
	answer({ host, path, query }) {
		if (path === '/') return { ...html(page(host, Number(query.get('cookies') ?? 20))) };
		const count = Number(query.get('count') ?? 0);
		const cookies = Array.from({ length: count }, (_, index) => {
			const name = `${names[index % names.length]}_${host.replace(/\D/g, '')}_${index}`;
			return `${name}=planted-secret; Path=/; Max-Age=${3600 * (index + 2)}; SameSite=None; Secure`;
		});
		return { ...pixel, cookies };
	},
};

function page(own: string, wanted: number): string {
	let left = wanted;
	const pictures = [own, ...hosts.filter((host) => host !== own)].map((host) => {
		const count = Math.min(perHost, left);
		left -= count;
		return count > 0 ? `<img alt="" src="https://${host}/set?count=${count}">` : '';
	});
	return `<html lang="en"><title>${wanted} cookies</title><h1>${wanted} cookies</h1>${pictures.join('')}`;
}
