/**
 * `/basket.do;jsessionid=9F3A` → `/basket.do;jsessionid=`: servlets write a cookie’s value behind the path for browsers that take none. It goes; the name stays. Only in
 * the last part: those before it are in the default path of cookies (RFC 6265bis §5.1.4), which must be the browser’s own.
 */
export function withoutPathIds(path: string): string {
	const last = path.lastIndexOf('/') + 1;
	const name = path.slice(last);
	return name.includes(';') ? path.slice(0, last) + name.replace(/;([^=;]{0,100})=[^;]*/g, ';$1=') : path;
}
