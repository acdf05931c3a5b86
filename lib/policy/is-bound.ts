import { isPublicSuffix } from '../cookie/public-suffix.ts';

/** Whether hosts keep an entry to somebody's own: `*.com` and `*.co.uk` are everybody's. */
export function isBound(hosts: readonly string[] | undefined): boolean {
	return hosts?.every((host) => !host.startsWith('*.') || !isPublicSuffix(host.replace(/^(?:\*\.)+/, ''))) ?? false;
}
