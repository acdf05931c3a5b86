/** Runs steps one after the other, whoever asks: which tab is the new one can only be told while no other is being opened. */
export function inTurn(): <Result>(step: () => Promise<Result>) => Promise<Result> {
	let last: Promise<unknown> = Promise.resolve();
	return (step) => {
		const next = last.then(step);
		last = next.catch(() => undefined);
		return next;
	};
}
