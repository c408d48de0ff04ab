const WHOLE = /^[+-]?\d{1,18}$/;
const LOW = 0xffffffffn;

/** A whole number by its low and high 32 bits, as `BIGINT` holds it; null where a text is none. */
export function wholeHalves(text: string): readonly [low: number, high: number] | null {
	const number = WHOLE.test(text) ? BigInt(text) : roundedOf(text);
	if (number === null) return null;
	return [Number(BigInt.asIntN(32, number & LOW)), Number(BigInt.asIntN(32, number >> 32n))];
}

/** `12,0` and `12.5` as a spreadsheet writes a counter: rounded, as DuckDB's cast does. */
function roundedOf(text: string): bigint | null {
	const number = Number(text.replace(',', '.'));
	return text.trim() === '' || !Number.isSafeInteger(Math.round(number))
		? null
		: BigInt(Math.round(number));
}
