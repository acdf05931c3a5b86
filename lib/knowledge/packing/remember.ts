/** Unpacks each thing once, so that two cookies of one provider share it. */
export function remember<Item>(open: (number: number) => Item): (number: number) => Item {
	const known = new Map<number, Item>();
	return (number) => {
		let item = known.get(number);
		if (item === undefined) {
			item = open(number);
			known.set(number, item);
		}
		return item;
	};
}
