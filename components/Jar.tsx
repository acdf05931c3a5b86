import type { JSX } from 'preact';

interface Props {
	readonly size?: number;
	/** Nothing in it. */
	readonly empty?: boolean;
}

/** Our mark: a glass jar with three cookies in it. */
export function Jar({ size = 28, empty = false }: Props): JSX.Element {
	return (
		<svg class="jar" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
			<rect x="9" y="3.5" width="14" height="4.5" rx="1.5" class="lid" />
			<path d="M10 8h12v2.2c2.3 1 3.5 2.6 3.5 5v9.3a4 4 0 0 1-4 4h-11a4 4 0 0 1-4-4v-9.3c0-2.4 1.2-4 3.5-5z" class="glass" />
			{!empty && (
				<>
					<circle cx="12.5" cy="23.5" r="3.2" class="biscuit analytics" />
					<circle cx="19.3" cy="23" r="3" class="biscuit advertising" />
					<circle cx="15.6" cy="17.6" r="2.8" class="biscuit necessary" />
				</>
			)}
		</svg>
	);
}
