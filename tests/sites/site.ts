/** A request to one of the local test sites. */
export interface SiteRequest {
	readonly host: string;
	readonly secure: boolean;
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface SiteAnswer {
	readonly status?: number;
	/** Whole `Set-Cookie` headers; control characters go out as they are. */
	readonly cookies?: readonly string[];
	readonly location?: string;
	readonly type?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Buffer;
	/** Milliseconds to wait before the answer. */
	readonly delay?: number;
	/** Behind the body more follows: a byte now and then, for ever; or 100 MB as fast as they are taken. */
	readonly more?: 'drip' | 'flood';
}

/** Hosts that answer alike. */
export interface Site {
	readonly hosts: readonly string[];
	answer(request: SiteRequest): SiteAnswer | undefined;
}

export const html = (body: string): SiteAnswer => ({ type: 'text/html; charset=utf-8', body: `<!doctype html>${body}` });
export const script = (body: string): SiteAnswer => ({ type: 'text/javascript; charset=utf-8', body });
/** A transparent picture of one pixel. */
export const pixel: SiteAnswer = {
	type: 'image/gif',
	body: Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'),
};
