import type { ComponentChildren, JSX } from 'preact';

interface Props {
	/** A message whose places were left open: `{cookies} {providers}`. */
	readonly text: string;
	readonly parts: Readonly<Record<string, ComponentChildren>>;
}

/** A message with markup in its places, in the order that its language gives them. */
export function Phrase({ text, parts }: Props): JSX.Element {
	return <>{text.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 0 ? piece : parts[piece]))}</>;
}
