import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOf, fits, keyOf, saltOf } from './linking-key.ts';

const salts = fc
	.uint8Array({ minLength: 16, maxLength: 16 })
	.map((bytes) => Buffer.from(bytes).toString('hex'));

test('a salt comes back from its key, however that is written', () => {
	fc.assert(
		fc.property(salts, (salt) => {
			const key = keyOf(salt);
			expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/);
			expect(saltOf(key)).toBe(salt);
			expect(saltOf(` ${key.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `)).toBe(salt);
			expect(saltOf(`Sujuva\n\n${key}\n\nSäilytä tämä.\n`)).toBe(salt);
		})
	);
});

test.each(['', 'avain', '0'.repeat(25), '0'.repeat(27), 'U'.repeat(26), 'Z'.repeat(26)])(
	'%j is no key',
	(text) => {
		expect(saltOf(text)).toBeNull();
	}
);

test('only the right key fits the check, and the check is another every time', async () => {
	const [salt, other] = ['00112233445566778899aabbccddeeff', '00112233445566778899aabbccddeefe'];
	const check = await checkOf(salt, new Uint8Array(16).fill(7));
	expect(await fits(salt, check)).toBe(true);
	expect(await fits(other, check)).toBe(false);
	expect(JSON.stringify(check)).not.toContain(salt);
	expect((await checkOf(salt, new Uint8Array(16).fill(8))).digest).not.toBe(check.digest);
});
