/** Decimal exponents outside which a floating-point number is written with one. */
const LEAST_EXPONENT = -4;
const MOST_EXPONENT = 16;
/** Digits that always tell two single-precision numbers apart. */
const SINGLE_DIGITS = 9;

/**
 * The shortest text that reads back to the same number, a whole one without a point (`3`, `0.1`, `1e-05`,
 * `1e+16`); empty for NaN, which dataframes write for a missing value.
 * @param single whether the number is single precision (32 bits)
 */
export function floatText(value: number, single: boolean): string {
	if (Number.isNaN(value)) return '';
	if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
	if (value === 0) return '0';
	const [digits, power] = shortest(value, single).split('e') as [string, string];
	const exponent = Number(power);
	if (exponent < LEAST_EXPONENT || exponent >= MOST_EXPONENT) {
		const size = String(Math.abs(exponent)).padStart(2, '0');
		return `${digits}e${exponent < 0 ? '-' : '+'}${size}`;
	}
	return positional(digits, exponent);
}

/** The shortest scientific notation of a number that is neither zero nor infinite. */
function shortest(value: number, single: boolean): string {
	if (!single) return value.toExponential();
	for (let digits = 0; digits < SINGLE_DIGITS; digits++) {
		const text = value.toExponential(digits);
		if (Math.fround(Number(text)) !== value) continue;
		// Halfway between two texts: neither is nearer, so the exact one is written.
		const exact = value.toExponential(digits + 1);
		return Number(exact) === value && Number(text) !== value ? exact : text;
	}
	return value.toExponential();
}

function positional(scientific: string, exponent: number): string {
	const sign = scientific.startsWith('-') ? '-' : '';
	const digits = scientific.replace(/[-.]/g, '');
	if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
	const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
	const rest = digits.slice(exponent + 1);
	return sign + whole + (rest && `.${rest}`);
}

/** Exact text of a decimal number given as little-endian two's-complement words of 32 bits. */
export function decimalText(words: Uint32Array, scale: number): string {
	let value = 0n;
	for (let i = words.length - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[i] as number);
	const signed = BigInt.asIntN(32 * words.length, value);
	const digits = String(signed < 0n ? -signed : signed);
	const sign = signed < 0n ? '-' : '';
	if (scale <= 0) return sign + (signed === 0n ? '0' : digits + '0'.repeat(-scale));
	const padded = digits.padStart(scale + 1, '0');
	return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
