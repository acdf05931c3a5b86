import type { TracedWrite } from './trace-writes.ts';

const hello = 'glassjar:hello';

/**
 * How the page's world and ours talk: by events of the document that bear a name nobody else knows, agreed on before the page's first script runs. Only text
 * goes through it. Whichever of the two comes first waits for the other.
 */
export function speak(): (write: TracedWrite) => void {
	// crypto.randomUUID is for https only.
	const name = crypto.getRandomValues(new Uint32Array(4)).join('-');
	const { document } = globalThis;
	const { dispatchEvent, addEventListener, removeEventListener } = EventTarget.prototype;
	const { apply } = Reflect;
	const { stringify } = JSON;
	const Event = CustomEvent;
	const introduce = () => apply(dispatchEvent, document, [new Event(`${hello}:page`, { detail: name })]);
	// Once the other has heard it, before the page's first script, nobody can ask for the name any more.
	const stop = () => apply(removeEventListener, document, [hello, introduce]);
	apply(addEventListener, document, [`${name}:heard`, stop, { once: true }]);
	apply(addEventListener, document, [hello, introduce]);
	introduce();
	return (write) => apply(dispatchEvent, document, [new Event(name, { detail: stringify(write) })]);
}

/** The other end, in our own world: calls back with each text that the page tells. */
export function listen(onWrite: (text: string) => void): void {
	const onHello = (event: Event) => {
		const name = (event as CustomEvent<unknown>).detail;
		if (typeof name !== 'string' || name.length > 100) return;
		document.removeEventListener(`${hello}:page`, onHello);
		document.addEventListener(name, (told) => {
			const text = (told as CustomEvent<unknown>).detail;
			if (typeof text === 'string') onWrite(text);
		});
		document.dispatchEvent(new CustomEvent(`${name}:heard`));
	};
	document.addEventListener(`${hello}:page`, onHello);
	document.dispatchEvent(new CustomEvent(hello));
}
