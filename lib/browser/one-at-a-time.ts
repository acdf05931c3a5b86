/**
 * A work that never runs twice at once: asked for while it runs, however often, it runs once more. What it answers settles as the run does that
 * began after the asking.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	let next: Promise<void> | undefined;
	const start = () => {
		next = undefined;
		running = work().finally(() => {
			running = undefined;
		});
		return running;
	};
	return () => {
		if (next) return next;
		if (!running) return start();
		// Also when this run fails: what comes next may go well.
		next = running.then(start, start);
		return next;
	};
}
