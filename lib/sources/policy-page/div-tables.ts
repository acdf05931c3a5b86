import { strictNamesIn } from './cookie-names.ts';
import { labelField } from './labels.ts';
import { isNameToken } from './name-shape.ts';
import { isBlock, oneLine } from './page-text.ts';
import { elementsOf, type PageElement } from './parse-tree.ts';

const longestLabel = 60;

/** The text of a small element; `undefined` where it is long or deep. */
function shortText(element: PageElement, deep = 0): string | undefined {
	if (deep > 6 || element.children.length > 8) return undefined;
	let text = '';
	for (const child of element.children) {
		const part = typeof child === 'string' ? child : shortText(child, deep + 1);
		if (part === undefined || text.length + part.length > 4 * longestLabel) return undefined;
		text += typeof child !== 'string' && isBlock(child) ? ` ${part} ` : part;
	}
	return text;
}

/**
 * A table made of `<div>`: a row of headers, then rows of as many cells, as siblings or one level down; or one flat run of cells, the
 * headers first. The headers must all be such words, one of them a cookie's name.
 */
export function cellsOfDivs(element: PageElement): PageElement[][] | undefined {
	const children = elementsOf(element);
	if (children.length < 2) return undefined;
	const first = headersIn(children[0]!);
	if (first > 1) {
		const rows = children.flatMap((child) =>
			fits(child, first) ? [child] : elementsOf(child).filter((each) => fits(each, first)),
		);
		if (rows.length > 1 && rows[0] === children[0]) return rows.map(elementsOf);
	}
	const styled = children.map(inlineCells).filter((cells) => cells !== undefined);
	if (styled.length === children.length && styled.every((cells) => cells.length === styled[0]!.length) && areNamed(styled))
		return styled;
	const width = labelsAtStart(children);
	if (width > 2 && children.length > width && children.length % width === 0)
		return Array.from({ length: children.length / width }, (_, row) => children.slice(row * width, (row + 1) * width));
	return undefined;
}

/** `<div><b>_ga</b><span>Pear</span><span>2 years</span></div>`: what only its style sets apart. */
function inlineCells(row: PageElement): PageElement[] | undefined {
	const cells = elementsOf(row);
	if (cells.length < 3 || cells.length > 8 || row.children.some((child) => typeof child === 'string' && child.trim() !== ''))
		return undefined;
	if (cells.some((cell) => !/^(?:span|b|strong|code|em|i|a)$/.test(cell.tag))) return undefined;
	// `This site` is a value that could be a label.
	return cells.filter((cell) => labelField(textIn(cell)) !== undefined).length < 2 ? cells : undefined;
}

/** Whether rows begin with names, most of them by shape. */
function areNamed(rows: readonly (readonly PageElement[])[]): boolean {
	const names = rows.map(([first]) => textIn(first!));
	return names.every(isNameToken) && names.filter((name) => strictNamesIn(name)).length * 2 > names.length;
}

function textIn(element: PageElement): string {
	return oneLine(shortText(element) ?? '');
}

function fits(row: PageElement, width: number): boolean {
	return elementsOf(row).length === width;
}

/** How many header cells an element consists of; 0 where it is no header row. */
function headersIn(element: PageElement): number {
	const cells = elementsOf(element);
	if (cells.length < 2 || cells.length > 12 || element.children.some((child) => typeof child === 'string' && child.trim() !== ''))
		return 0;
	return labelsAtStart(cells) === cells.length ? cells.length : 0;
}

/** How many of the elements, from the first, are headers of different kinds; 0 without a name among them. */
function labelsAtStart(cells: readonly PageElement[]): number {
	const seen = new Set<string>();
	const fields = new Set<string>();
	for (const cell of cells.slice(0, 12)) {
		const text = textIn(cell);
		const field = text === '' || text.length > longestLabel ? undefined : labelField(text);
		if (field === undefined || seen.has(text)) break;
		seen.add(text);
		fields.add(field);
	}
	return fields.has('name') && fields.size > 1 ? seen.size : 0;
}
