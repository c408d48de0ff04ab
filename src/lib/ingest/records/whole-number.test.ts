import { expect, it } from 'vitest';
import { wholeHalves } from './whole-number.ts';

const whole = (text: string) => {
	const halves = wholeHalves(text);
	return halves && (BigInt(halves[1]) << 32n) + BigInt(halves[0] >>> 0);
};

it('reads whole numbers of 18 digits, and counters that a spreadsheet gave decimals', () => {
	const texts = ['0', '-1', '+7', '20250301090500123', '-999999999999999999', '12.0', '3,0', '1e3'];
	expect(texts.map(whole)).toEqual([
		0n,
		-1n,
		7n,
		20250301090500123n,
		-999999999999999999n,
		12n,
		3n,
		1000n
	]);
});

it('reads nothing else', () => {
	expect(['', 'x', '1 2', '12a', '1.2.3', '9'.repeat(19)].map(whole)).toEqual(Array(6).fill(null));
});
