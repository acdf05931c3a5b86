import type { JSX } from 'preact';

/** A link to a site. Only addresses of the web are linked: a manifest may claim any. */
export function OutsideLink({ address, text }: { address: string | undefined; text: string }): JSX.Element | null {
	if (!address || !/^https?:\/\//i.test(address)) return null;
	return (
		<a href={address} target="_blank" rel="noopener noreferrer">
			{text}
		</a>
	);
}
