import type { Site } from '../../sites/site.ts';
import type { Scenario } from './scenario.ts';

/** The hosts of a scenario as sites that can be served. */
export function sitesOf({ sites }: Scenario): Site[] {
	return Object.entries(sites).map(([host, routes]) => ({
		hosts: [host],
		answer: (request) => {
			const route = Object.hasOwn(routes, request.path) ? routes[request.path] : routes['*'];
			return typeof route === 'function' ? route(request) : route;
		},
	}));
}
