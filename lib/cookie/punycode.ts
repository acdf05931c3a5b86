/** Host names in other scripts, as browsers write them on the wire (RFC 3492, RFC 5891): `bücher.test` → `xn--bcher-kva.test`. */
export function toAscii(host: string): string {
	if (/^\p{ASCII}*$/u.test(host)) return host;
	return host
		.normalize('NFC')
		.split(/[.\u3002\uff0e\uff61]/)
		.map((label) => {
			const points = Array.from(label, (character) => character.codePointAt(0)!);
			return points.every((point) => point < 128) ? label : `xn--${encode(points)}`;
		})
		.join('.');
}

const base = 36;
const tMin = 1;
const tMax = 26;

/** RFC 3492 §6.3. */
function encode(points: readonly number[]): string {
	const basic = points.filter((point) => point < 128);
	let output = String.fromCodePoint(...basic);
	if (basic.length > 0) output += '-';
	let [n, delta, bias, handled] = [128, 0, 72, basic.length];
	while (handled < points.length) {
		const next = Math.min(...points.filter((point) => point >= n));
		delta += (next - n) * (handled + 1);
		n = next;
		for (const point of points) {
			if (point < n) delta++;
			if (point !== n) continue;
			let q = delta;
			for (let k = base; ; k += base) {
				const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
				if (q < t) break;
				output += digit(t + ((q - t) % (base - t)));
				q = Math.floor((q - t) / (base - t));
			}
			output += digit(q);
			bias = adapt(delta, handled + 1, handled === basic.length);
			delta = 0;
			handled++;
		}
		delta++;
		n++;
	}
	return output;
}

/** RFC 3492 §6.1. */
function adapt(delta: number, handled: number, first: boolean): number {
	let rest = first ? Math.floor(delta / 700) : Math.floor(delta / 2);
	rest += Math.floor(rest / handled);
	let k = 0;
	for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
	return k + Math.floor(((base - tMin + 1) * rest) / (rest + 38));
}

/** 0–25 → a–z, 26–35 → 0–9. */
function digit(value: number): string {
	return String.fromCharCode(value < 26 ? value + 97 : value + 22);
}
