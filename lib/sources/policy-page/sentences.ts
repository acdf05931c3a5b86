import { labelField } from './labels.ts';

/** Sentences, and what dashes, bars and bullets part like sentences; a label (`duration: …`) begins one. */
export function sentencesOf(text: string): string[] {
	return text
		.split(
			/(?<=[.;!?。])(?<!\b(?:bzw|resp|ca|max|approx|env)\.)\s+(?=\p{Lu}|\p{Lo}|\d+\s\p{L}+(?:\.|$|\s\p{L}{1,3}\s\d))|\s[–—|•·]\s|(?<=\))\s*[-–—:]\s/u,
		)
		.flatMap(beforeLabels)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** `counts visitors; duration: 2 years` → two: a label begins a sentence. */
function beforeLabels(sentence: string): string[] {
	for (const found of sentence.matchAll(/[\s;,(]((?:\p{L}+ )?\p{L}+):\s/gu)) {
		const label = [found[1]!, found[1]!.split(' ').at(-1)!].find((words) => labelField(words) === 'retention');
		const at = label === undefined ? 0 : sentence.indexOf(`${label}:`, found.index);
		if (at > 0) return [sentence.slice(0, at).replace(/[\s;,(]+$/, ''), sentence.slice(at)];
	}
	return [sentence];
}
