import { describe, expect, it } from 'vitest';
import { gzip, memoryFile } from '#tests/support/memory-file.ts';
import { readBytes } from './byte-stream.ts';

async function text(source: ReturnType<typeof memoryFile>, signal?: AbortSignal): Promise<string> {
	let all = '';
	for await (const { bytes } of readBytes(source, signal)) all += new TextDecoder().decode(bytes);
	return all;
}

const table = new TextEncoder().encode(
	Array.from({ length: 3000 }, (_, i) => `${i};${(i * 7919) % 10007}\n`).join('')
);

describe('reading bytes', () => {
	it('passes a plain file and inflates a gzip file by its content, not its name', async () => {
		const plain = new TextDecoder().decode(table);
		expect(await text(memoryFile(table, { name: 'x.gz', piece: 1000 }))).toBe(plain);
		expect(await text(memoryFile(await gzip(table), { name: 'x.csv', piece: 97 }))).toBe(plain);
		expect(await text(memoryFile(await gzip(Uint8Array.of(0x61)), { piece: 1 }))).toBe('a');
	});

	it.each([1, 7, 100, 1_000_000])(
		'inflates all members of a gzip file, by %i bytes',
		async (piece) => {
			const parts = [table.slice(0, 100), new Uint8Array(0), table.slice(100)];
			const members = await Promise.all(parts.map(gzip));
			const padded = [...members, new Uint8Array(512)].flatMap((bytes) => [...bytes]);
			expect(await text(memoryFile(Uint8Array.from(padded), { piece }))).toBe(
				new TextDecoder().decode(table)
			);
		}
	);

	it('refuses a gzip file whose second member is broken', async () => {
		const members = [...(await gzip(table)), ...(await gzip(table))];
		const half = members.length / 2;
		for (const size of [half + 5, half + 100, members.length - 4]) {
			const cut = memoryFile(Uint8Array.from(members.slice(0, size)));
			await expect(text(cut)).rejects.toMatchObject({ code: 'broken_archive' });
		}
		members[half + 500]! ^= 255;
		const changed = memoryFile(Uint8Array.from(members));
		await expect(text(changed)).rejects.toMatchObject({ code: 'broken_archive' });
	});

	it('refuses a gzip file that is cut off', async () => {
		const whole = await gzip(table);
		for (const size of [5, 100, whole.length - 4]) {
			const cut = memoryFile(whole.slice(0, size));
			await expect(text(cut)).rejects.toMatchObject({ code: 'broken_archive' });
		}
	});

	it('refuses a gzip file with a changed byte', async () => {
		const changed = (await gzip(table)).map((byte, index) => (index === 500 ? byte ^ 255 : byte));
		await expect(text(memoryFile(changed))).rejects.toMatchObject({ code: 'broken_archive' });
	});

	it('refuses an archive that inflates more than 200 times', async () => {
		const bomb = memoryFile(await gzip(new Uint8Array(3_000_000)));
		await expect(text(bomb)).rejects.toMatchObject({
			code: 'broken_archive',
			data: { reason: 'inflates_too_much' }
		});
	});

	it('tells how much of the file on disk has been read', async () => {
		const shares: number[] = [];
		for await (const { share } of readBytes(memoryFile(table, { piece: 10_000 })))
			shares.push(share);
		expect(shares.at(-1)).toBe(1);
		expect([...shares].sort((a, b) => a - b)).toEqual(shares);
	});

	it('stops when it is told to', async () => {
		const abort = new AbortController();
		abort.abort();
		await expect(text(memoryFile(table), abort.signal)).rejects.toMatchObject({
			name: 'AbortError'
		});
	});

	it('gives nothing for an empty file', async () => {
		expect(await text(memoryFile(''))).toBe('');
	});
});
