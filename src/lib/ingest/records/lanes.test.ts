import { describe, expect, it } from 'vitest';
import { Lanes } from './lanes.ts';

const encoder = new TextEncoder();
function hash(seed: number, ...texts: string[]): string {
	const lanes = new Lanes();
	lanes.start(seed, 7);
	for (const text of texts) {
		const bytes = encoder.encode(text);
		lanes.add(bytes, 0, bytes.length);
	}
	lanes.finish();
	return lanes.hex();
}

describe('a 64-bit hash', () => {
	it('is the same for the same texts alone, and another with another seed', () => {
		expect(hash(1, 'abc', 'de')).toBe(hash(1, 'abc', 'de'));
		const others = [
			hash(1, 'abcd', 'e'),
			hash(1, 'abcde'),
			hash(1, 'abc', 'de', ''),
			hash(2, 'abc', 'de'),
			hash(1, 'de', 'abc'),
			hash(1, 'abc\0', 'de')
		];
		expect(new Set([hash(1, 'abc', 'de'), ...others]).size).toBe(others.length + 1);
	});

	it('is the same wherever the bytes lie', () => {
		const text = encoder.encode('asiakas-12');
		const around = encoder.encode('xxxxasiakas-12yyyy');
		for (let length = 0; length <= text.length; length++) {
			const alone = new Lanes();
			alone.add(text.slice(0, length), 0, length);
			const within = new Lanes();
			within.add(around, 4, 4 + length);
			const [next, last] = [new Lanes(), new Lanes()];
			next.add(around.subarray(3), 1, 1 + length);
			last.add(around.slice(0, 4 + length), 4, 4 + length);
			for (const other of [within, next, last])
				expect([other.first, other.second]).toEqual([alone.first, alone.second]);
		}
	});

	it('differs for 300,000 numbers, in each of its halves as often as chance has it', () => {
		const whole = new Set<string>();
		const half = new Set<string>();
		for (let number = 0; number < 300_000; number++) {
			const digits = hash(1, String(number));
			whole.add(digits);
			half.add(digits.slice(8));
		}
		expect(whole.size).toBe(300_000);
		// 300,000 draws of 32 bits: 10.5 pairs expected, 40 or more with probability under 1e-10.
		expect(300_000 - half.size).toBeLessThan(40);
	});
});
