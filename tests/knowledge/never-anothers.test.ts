import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify } from '../../lib/knowledge/identify.ts';
import { ownerOf } from '../../lib/knowledge/owner-of.ts';
import { isCommonName } from '../../lib/knowledge/tables/common-names.ts';
import { compile } from '../../lib/policy/compile.ts';
import { isExact, parseGlob } from '../../lib/policy/glob.ts';
import { match } from '../../lib/policy/match.ts';
import { loadKnowledge } from '../../scripts/knowledge/load-knowledge.ts';
import { readCatalogue } from '../../scripts/knowledge/read-catalogue.ts';
import { nothingElse } from './make-knowledge.ts';

const knowledge = await loadKnowledge();
const { blocks } = await readCatalogue();
const providerOf = (name: string, domain: string, site = domain) =>
	identify({ name, domain, site, session: false, maxAge: 1_000_000 }, nothingElse, { knowledge }).provider.name;

const distinctive = compile(
	blocks.flatMap((block) =>
		block.lines.filter((line) => line.hosts.length === 0 && !line.shared).map((line) => ({ name: line.name, value: block.name })),
	),
);
/** Who may be named by this name alone, wherever it is met. */
const namedBy = (name: string) => new Set(match(distinctive, name, 'any.test').map((row) => row.value));
const bound = blocks.flatMap((block) =>
	block.lines
		.filter((line) => line.hosts.length > 0)
		.map((line) => ({ block, line, name: isExact(parseGlob(line.name)) ? parseGlob(line.name).pieces[0]! : line.example! })),
);

test('a cookie that is bound to a host names nobody on an unrelated site', () => {
	const wrong: string[] = [];
	for (const { block, name } of bound) {
		const named = namedBy(name);
		for (const domain of ['unrelated.test', 'shop.unrelated.co.uk']) {
			const site = domain.replace('shop.', '');
			const provider = providerOf(name, domain, site);
			if (provider !== site && !named.has(provider)) wrong.push(`${name} @${domain}: ${provider} (${block.slug})`);
		}
	}
	expect(wrong).toEqual([]);
});

test('on a stranger’s host it is the stranger’s', () => {
	const nameless = bound.filter(({ name }) => namedBy(name).size === 0);
	const credited = nameless.map(({ name }) => [name, providerOf(name, 'px.stranger.test', 'unrelated.test')]);
	expect(credited.filter(([, provider]) => provider !== 'stranger.test')).toEqual([]);
});

test('on another company’s host it is never credited to the one that it is bound to', () => {
	const others = fc.constantFrom(...bound);
	fc.assert(
		fc.property(others, others, ({ block, line, name }, other) => {
			const host = other.line.hosts[0]!;
			if (block.organisation === other.block.organisation || block.name === other.block.name) return;
			if (line.hosts.some((own) => host === own || host.endsWith(`.${own}`))) return;
			const owner = ownerOf(knowledge, host)?.owner.provider;
			if (namedBy(name).has(block.name) || owner?.name === block.name) return;
			expect(providerOf(name, host, 'unrelated.test')).not.toBe(block.name);
		}),
		{ numRuns: 3_000, seed: 4 },
	);
});

test('hosts that only look alike are not the company’s', () => {
	for (const [name, domain, site] of [
		['ct0', 'notx.com', 'notx.com'],
		['ct0', 'x.com.evil.test', 'evil.test'],
		['auth_token', 'mytwitter.com', 'mytwitter.com'],
		['SID', 'google.com.shop.test', 'shop.test'],
		['HSID', 'notgoogle.com', 'notgoogle.com'],
		['user_session', 'github.com.shop.test', 'shop.test'],
		['logged_in', 'ann.github.io', 'ann.github.io'],
		['_simplex', 'shop.test', 'shop.test'],
		['c_user', 'myfacebook.test', 'myfacebook.test'],
		['xs', 'shop.test', 'shop.test'],
		['sb', 'shop.test', 'shop.test'],
		['datr', 'shop.test', 'shop.test'],
		['sp_t', 'shop.test', 'shop.test'],
		['session-id', 'shop.test', 'shop.test'],
		['ubid-main', 'shop.test', 'shop.test'],
		['at-main', 'shop.test', 'shop.test'],
		['li_at', 'shop.test', 'shop.test'],
		['reddit_session', 'shop.test', 'shop.test'],
		['NetflixId', 'shop.test', 'shop.test'],
	] as const)
		expect([name, domain, providerOf(name, domain, site)]).toEqual([name, domain, site]);
});

test('a site’s own short or common name is its own, in any case and with any marks', () => {
	const letters = fc.string({
		unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'),
		maxLength: 3,
	});
	fc.assert(
		fc.property(letters, (name) => {
			expect([name, providerOf(name, 'unrelated.test')]).toEqual([name, 'unrelated.test']);
		}),
		{ numRuns: 10_000, seed: 4 },
	);
	for (const name of [
		'token',
		'user_id',
		'UserId',
		'session-id',
		'visitor_id',
		'VisitorID',
		'cart',
		'Basket',
		'guest_id',
		'lang',
		'theme',
		'uid',
		'_s',
		'_id',
	])
		if (isCommonName(name)) expect([name, providerOf(name, 'unrelated.test')]).toEqual([name, 'unrelated.test']);
});

test('a hundred words that sites name their cookies by credit nobody', () => {
	const names =
		`access account_id admin ads_seen alert_closed api_token app_version areaCode auth_user bag banner_closed basket_count branch_id browse_history
		campaign_code captcha_ok catalog category_id chat_open checkout_step client code company contact_form content_version conversion cookie_bar_closed
		counter country_site customer_type darkMode default_lang delivery_zone dest device_type dismissed edition engagement enquiry error_message event_id
		exit_popup expanded filter_state first_page flash_msg form_token fullname gallery gender gridview header_state hide_notice hotel_id index
		interest item_count journey keepAlive landing_source last_page lead level listing logged_user mainmenu map_zoom member_id menu_open mobile_site
		my_store nav_state nickname node_name offer_seen office_id open_tabs opt_in pagesize panel_state partner_code photo plan_type postal_code
		preview price_list profile_id promo_seen province query_string quiz quote_id rating read_articles recent_search redirect_to region_id reg_step
		role room_id sales_channel screen_w search_term selected_store session_info shipping_country show_modal site_language sort_order
		stay_signed_in sub_id subscribed tab_state tenant_name themeName ticket tour_done track_id unit_system user_group user_ref view_count visit_src
		visitor_type voted wish_items zone_id`.split(/\s+/);
	expect(names.length).toBeGreaterThan(100);
	for (const domain of ['.unrelated.test', 'www.unrelated.test'])
		expect(names.filter((name) => providerOf(name, domain, 'unrelated.test') !== 'unrelated.test')).toEqual([]);
});
