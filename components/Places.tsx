import { Fragment, type JSX } from 'preact';

/** Hosts, addresses and paths: `www.shop.test`, `*.shop.test`, `https://www.shop.test/.well-known/x.json`, `.shop.test`, `/.well-known/x.json`. */
const place =
	/((?<![^\s(])\/\.[\p{L}\p{N}_-]+(?:[/.][\p{L}\p{N}_-]+)+|(?:https?:\/\/)?(?<![\p{L}\p{N}])[*.]*[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?::\d+)?(?:\/[^\s,()，（）]*[^\s,.()，（）])?)/u;

/** A text in which hosts and addresses run from left to right in every language, and are broken after their dots and slashes rather than in a word. */
export function Places({ text }: { text: string }): JSX.Element {
	return <>{text.split(place).map((piece, at) => (at % 2 === 0 ? piece : <Place key={at} place={piece} />))}</>;
}

function Place({ place: whole }: { place: string }): JSX.Element {
	return (
		<bdi dir="ltr">
			<Breaks text={whole} />
		</bdi>
	);
}

/** A name without spaces that may be long: it is broken after `.`, `_`, `-` and `/` first. */
export function Breaks({ text }: { text: string }): JSX.Element {
	// An address has its slashes; its host stays whole.
	const breaks = /^https?:/.test(text) ? /(?<=[^/:]\/)|(?<=-)/ : /(?<=[\p{L}\p{N}*][._-])(?=[\p{L}\p{N}])|(?<=\/)/u;
	const parts = text.split(breaks);
	return (
		<>
			{parts.map((part, at) => (
				<Fragment key={at}>
					{at > 0 && <wbr />}
					{part}
				</Fragment>
			))}
		</>
	);
}
