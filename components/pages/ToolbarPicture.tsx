import type { JSX } from 'preact';

/** A browser's toolbar with the extensions' menu open, Glassjar in it. What it shows stands beside it in words. */
export function ToolbarPicture({ place, pinned }: { place: 'chrome' | 'firefox'; pinned: boolean }): JSX.Element {
	return (
		<svg class="toolbar" viewBox="0 0 300 150" aria-hidden="true" focusable="false">
			<path class="window" d="M1 150V13A12 12 0 0 1 13 1h274a12 12 0 0 1 12 12v137" />
			<path class="edge" d="M1 46h298" />
			<rect class="address" x="14" y="12" width="160" height="23" rx="11.5" />
			<path class="text" d="M36 23.5h74" />
			<path class="lock" d="M24 22v-2a2.5 2.5 0 0 1 5 0v2m-6 0h7v6h-7z" />
			{pinned ? (
				<g>
					<circle class="halo" cx="204" cy="23.5" r="17" />
					<image href="/icon/32.png" x="194" y="13" width="20" height="20" />
					<Puzzle x={232} y={13} />
				</g>
			) : (
				<g>
					<circle class="halo" cx="242" cy="23.5" r="17" />
					<Puzzle x={232} y={13} />
					<rect class="menu" x="118" y="54" width="166" height="86" rx="8" />
					<image href="/icon/32.png" x="130" y="64" width="20" height="20" />
					<path class="text" d="M160 74h58" />
					<circle class="halo" cx="262" cy="74" r="14" />
					{place === 'chrome' ? <Pin x={254} y={66} /> : <Gear x={254} y={66} />}
					<path class="faint" d="M134 100h14v14h-14zM160 107h78M134 126h14M160 126h46" />
				</g>
			)}
			<path class="dots" d="M277 15v.01M277 23v.01M277 31v.01" />
		</svg>
	);
}

interface At {
	readonly x: number;
	readonly y: number;
}

function Puzzle({ x, y }: At): JSX.Element {
	const piece = 'M4 6h3.5a2.5 2.5 0 1 1 5 0H16v3.5a2.5 2.5 0 1 1 0 5V18h-3.5a2.5 2.5 0 0 0-5 0H4v-3.5a2.5 2.5 0 0 0 0-5z';
	return <path class="sign" transform={`translate(${x} ${y})`} d={piece} />;
}

function Pin({ x, y }: At): JSX.Element {
	return <path class="sign" transform={`translate(${x} ${y})`} d="M5 2h6l-.8 5 2.3 2.5v1H3.5v-1L5.8 7zM8 10.5V15" />;
}

function Gear({ x, y }: At): JSX.Element {
	const teeth = 'M8 1v3M8 12v3M1 8h3M12 8h3M3 3l2.2 2.2M10.8 10.8 13 13M13 3l-2.2 2.2M5.2 10.8 3 13';
	return (
		<g class="sign" transform={`translate(${x} ${y})`}>
			<circle cx="8" cy="8" r="4" />
			<path d={teeth} />
		</g>
	);
}
