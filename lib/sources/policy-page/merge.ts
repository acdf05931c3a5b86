import type { Declaration } from '../../policy/declaration.ts';

/**
 * One declaration for what the page says twice: the table that is there again for small screens, the list that names what the table
 * explains. What differs in a field that both have stays apart, in the page's order: `lang` of the site and `lang` of LinkedIn.
 */
export function mergeDeclarations(declarations: readonly Declaration[]): Declaration[] {
	const byName = new Map<string, Declaration[]>();
	for (const declaration of declarations) {
		const same = byName.get(declaration.name);
		if (same === undefined) byName.set(declaration.name, [declaration]);
		else {
			const fitting = same.findIndex((known) => agree(known, declaration));
			if (fitting >= 0) same[fitting] = joined(same[fitting]!, declaration);
			else if (same.length < mostAlike) same.push(declaration);
		}
	}
	return [...byName.values()].flat();
}

/** The same name with other words each time, over and over, says nothing more. */
const mostAlike = 8;
const decisive = ['provider', 'category', 'retention', 'party'] as const;

function agree(one: Declaration, other: Declaration): boolean {
	return decisive.every((field) => {
		const [a, b] = [one[field], other[field]];
		return a === undefined || b === undefined || JSON.stringify(a) === JSON.stringify(b);
	});
}

function joined(one: Declaration, other: Declaration): Declaration {
	return { ...other, ...one };
}
