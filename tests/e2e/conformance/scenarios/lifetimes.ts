import { html } from '../../../sites/site.ts';
import type { Group } from '../scenario.ts';

const day = 24 * 3600;

export const lifetimes: Group = {
	title: 'Lifetimes',
	scenarios: [
		{
			id: 'capped',
			title: 'More than 400 days: what the header asked for and what the browser keeps, both',
			sites: {
				'www.capped.test': {
					'/': {
						...html('page'),
						cookies: [
							`ten-years=1; Max-Age=${3650 * day}`,
							`year=1; Max-Age=${365 * day}`,
							'session=1',
							'far=1; Expires=Fri, 31 Dec 9999 23:59:59 GMT',
						],
					},
				},
			},
			async run(stage) {
				const kept = 400 * day;
				return {
					tab: await stage.open('https://www.capped.test/'),
					stored: [
						{ name: 'ten-years', claimed: 3650 * day, kept },
						{ name: 'far', kept },
						{ name: 'year', claimed: undefined, kept: 365 * day },
						{ name: 'session', claimed: undefined, session: true },
					],
				};
			},
		},
		{
			id: 'clocks-differ',
			title: 'A server whose clock is an hour behind: how long a cookie stays counts from its own date',
			sites: {
				'www.clocks-differ.test': {
					'/': () => {
						const served = Date.now() - 3600_000;
						const until = new Date(served + 1800_000).toUTCString();
						return {
							...html('page'),
							headers: { Date: new Date(served).toUTCString() },
							cookies: [`half-hour=1; Expires=${until}`],
						};
					},
				},
			},
			async run(stage) {
				return {
					tab: await stage.open('https://www.clocks-differ.test/'),
					stored: [{ name: 'half-hour', by: 'response', kept: 1800 }],
				};
			},
		},
		{
			id: 'both-dates',
			title: 'Max-Age beats Expires; a date that is none is none',
			sites: {
				'www.both-dates.test': {
					'/': {
						...html('page'),
						cookies: [
							'age=1; Max-Age=600; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
							'first=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=600',
							'none=1; Expires=tomorrow',
							'odd=1; Max-Age=600; Max-Age=soon',
						],
					},
				},
			},
			async run(stage) {
				return {
					tab: await stage.open('https://www.both-dates.test/'),
					stored: [
						{ name: 'age', kept: 600 },
						{ name: 'first', kept: 600 },
						{ name: 'none', session: true },
						// The last `Max-Age` counts, also where it is none.
						{ name: 'odd', session: true, claimed: undefined },
					],
				};
			},
		},
	],
};
