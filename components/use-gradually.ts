import { useEffect, useState } from 'preact/hooks';

/** Rows that fill the popup's height and a little more. */
const first = 12;
const step = 100;

/** How many of `length` rows to draw by now: a screenful at once, the rest while nothing else is to do. */
export function useGradually(length: number): number {
	const [ready, setReady] = useState(first);
	useEffect(() => {
		if (ready >= length) return;
		const timer = setTimeout(() => setReady(ready + step), 0);
		return () => clearTimeout(timer);
	}, [ready, length]);
	return Math.min(ready, length);
}
