import type { JSX } from 'preact';
import type { Category } from '../lib/policy/vocabulary.ts';

interface Props {
	readonly size?: number;
	/** What lies in it, from the bottom up: lib/view/jar-contents.ts. */
	readonly contents?: readonly Category[];
}

/** Where the biscuits lie. */
const places = [
	[64, 99],
	[40, 98],
	[88, 98],
	[52, 77],
	[76, 77],
	[64, 56],
	[42, 61],
	[86, 61],
] as const;

/** Our mark, as on the toolbar, filled with this tab’s cookies: their kinds at a glance. What it shows stands beside it in words. */
export function Jar({ size = 26, contents = [] }: Props): JSX.Element {
	return (
		<svg
			class="jar"
			viewBox="16 6 96 118"
			width={size}
			height={Math.round((size * 118) / 96)}
			aria-hidden="true"
			focusable="false"
		>
			<path
				d="M43 33h42v7c12 4 19 12 19 25v35a15 15 0 0 1-15 15H39a15 15 0 0 1-15-15V65c0-13 7-21 19-25z"
				class={contents.length > 0 ? 'glass' : 'glass empty'}
			/>
			{contents.map((category, at) => {
				const [x, y] = places[at] ?? places[0];
				return <circle key={at} cx={x} cy={y} r="10.5" class={`biscuit ${category}`} />;
			})}
			<rect x="34" y="12" width="60" height="19" rx="6" class="lid" />
		</svg>
	);
}
