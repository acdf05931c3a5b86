/**
 * A work that never runs twice at once: asked for while it runs, however often, it runs once more. What it answers settles when a run that
 * began after the asking has ended.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let again = false;
	let running: Promise<void> | undefined;
	const run = async () => {
		try {
			do {
				again = false;
				await work();
			} while (again);
		} finally {
			// Also when it failed: what comes next may go well.
			running = undefined;
		}
	};
	return () => {
		again = true;
		running ??= run();
		return running;
	};
}
