import { describe, expect, it } from 'vitest';
import { gzip } from '#tests/support/memory-file.ts';
import { inflateMembers } from './gzip-members.ts';

async function inflated(bytes: Uint8Array, piece: number): Promise<Uint8Array> {
	async function* pieces() {
		for (let at = 0; at < bytes.length; at += piece) {
			yield await Promise.resolve(bytes.subarray(at, at + piece));
		}
	}
	const out: number[] = [];
	for await (const part of inflateMembers(pieces())) out.push(...part);
	return Uint8Array.from(out);
}

const letters = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 251);

describe('gzip of several members', () => {
	it.each([1, 2, 9, 10, 11, 1000, 1_000_000])('is inflated whole by %i bytes', async (piece) => {
		const parts = [letters, Uint8Array.of(1), new Uint8Array(0), letters.slice(0, 5)];
		const members = (await Promise.all(parts.map(gzip))).flatMap((bytes) => [...bytes]);
		const expected = parts.flatMap((bytes) => [...bytes]);
		expect(await inflated(Uint8Array.from([...members, 0, 0]), piece)).toEqual(
			Uint8Array.from(expected)
		);
	});

	it('is refused where a byte is missing, changed or too many', async () => {
		const one = [...(await gzip(letters.slice(0, 2000)))];
		const two = [...one, ...one];
		const checksum = one.map((byte, index) => (index === one.length - 6 ? byte ^ 1 : byte));
		for (const broken of [
			two.slice(0, -1),
			two.slice(0, one.length + 1),
			[...one, 7],
			checksum,
			[]
		]) {
			await expect(inflated(Uint8Array.from(broken), 100)).rejects.toThrow('gzip');
		}
	});
});
