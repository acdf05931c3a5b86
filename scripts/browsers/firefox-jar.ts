/**
 * For Firefox's own scope: the cookie service's list, normal and private windows, as `JarEntry`s. The protocol's list leaves out partitions
 * and private windows.
 */
export const firefoxJar = `[...Services.cookies.cookies, ...Services.cookies.getCookiesWithOriginAttributes('{"privateBrowsingId":1}')].map(
	({ name, host: domain, path, isSession, expiry, originAttributes: { partitionKey, privateBrowsingId, userContextId } }) => {
		const [scheme, site] = partitionKey.replace(/[()]/g, '').split(',');
		return {
			name, domain, path,
			...(site ? { partition: scheme + '://' + site } : {}),
			...(privateBrowsingId ? { store: 'private' } : userContextId ? { store: String(userContextId) } : {}),
			...(isSession ? {} : { expires: expiry > 1e11 ? expiry / 1000 : expiry }),
		};
	})`;
