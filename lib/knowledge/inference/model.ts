/** A linear model of the four categories: one weight a clue and category, in the order necessary, functional, analytics, advertising. */
export interface Model {
	readonly bias: Weights;
	/** By the clue's kind, then by what it says: `word` → `cart`, `role` → `advertising`, `first` → `year`. */
	readonly weights: ReadonlyMap<string, ReadonlyMap<string, Weights>>;
}

export type Weights = readonly [number, number, number, number];

/** Something about a cookie that may tell its category: `{kind: 'word', said: 'cart'}`. */
export interface Clue {
	readonly kind: string;
	readonly said: string;
}

/** `undefined` for a clue that tells nothing. */
export function weightsOf(model: Model, { kind, said }: Clue): Weights | undefined {
	return model.weights.get(kind)?.get(said);
}
