/** Gives each different item a number, in the order of appearance. */
export class Numbered {
	readonly items: string[] = [];
	readonly #numbers = new Map<string, number>();

	numberOf(item: string): number {
		let number = this.#numbers.get(item);
		if (number === undefined) {
			number = this.items.push(item) - 1;
			this.#numbers.set(item, number);
		}
		return number;
	}
}
