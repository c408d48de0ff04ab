import { expect, test } from 'vitest';
import { FileRefused, seal, unseal } from './seal.ts';

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 37) % 251);

test.each([0, 1, 3, 4, 5, 64, 1000])('%i bytes come back as they were', (length) => {
	expect(unseal(seal(bytesOf(length)))).toEqual(bytesOf(length));
});

test('a file that does not begin at a whole word is read alike', () => {
	const sealed = seal(bytesOf(101));
	const moved = new Uint8Array(sealed.length + 1);
	moved.set(sealed, 1);
	expect(unseal(moved.subarray(1))).toEqual(bytesOf(101));
});

const refused = (bytes: Uint8Array) => {
	try {
		unseal(bytes);
		return null;
	} catch (thrown) {
		return thrown instanceof FileRefused ? thrown.code : thrown;
	}
};

test('any bit that is another is found, in the head as in what follows', () => {
	const sealed = seal(bytesOf(101));
	for (let bit = 0; bit < sealed.length * 8; bit += 1) {
		const other = sealed.slice();
		other[bit >> 3] = other[bit >> 3]! ^ (1 << (bit & 7));
		expect(refused(other)).toBe('damaged');
	}
});

test('a file cut anywhere, or longer than written, is found', () => {
	const sealed = seal(bytesOf(101));
	for (let length = 0; length < sealed.length; length += 1)
		expect(refused(sealed.slice(0, length))).toBe('damaged');
	expect(refused(Uint8Array.from([...sealed, 0]))).toBe('damaged');
});
