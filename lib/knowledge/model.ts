/** A linear model of the four categories: one weight a feature and category, in the order necessary, functional, analytics, advertising. */
export interface Model {
	readonly bias: Weights;
	/** By feature: `word:cart`, `role:advertising`, `life:year`. */
	readonly weights: ReadonlyMap<string, Weights>;
}

export type Weights = readonly [number, number, number, number];
