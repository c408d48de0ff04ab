import { describe, expect, it } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import { sniff } from './sniff.ts';

const rows = (row: (index: number) => string) =>
	Array.from({ length: 30 }, (_, i) => row(i)).join('\n');
const day = (i: number) => `2025-03-${String(1 + (i % 28)).padStart(2, '0')}`;
const look = (text: string) => sniff(memoryFile(text));

describe('a header one cell short', () => {
	it('stands over the last columns where days stand under its time only then', async () => {
		const { headers, columns, sampledRows } = await look(
			`client,event,date,unit\n${rows((i) => `${'AB'[i % 2]},K${i % 7},x,${day(i)},Unit ${i % 2}`)}`
		);
		expect([headers, sampledRows]).toEqual([['#1', 'client', 'event', 'date', 'unit'], 30]);
		expect(columns[3]?.kind).toBe('date');
	});

	it('is refused with its line where a column was cut in two behind the day', async () => {
		const text = `Vienti,2025\nclient,date,event,cost\n${rows((i) => `K${i % 7},${day(i)},visit,12,50`)}`;
		await expect(look(text)).rejects.toMatchObject({
			code: 'nothing_readable',
			data: { reason: 'other_width', line: 2 }
		});
	});

	it('is refused where nothing tells which heading is missing', async () => {
		const text = `client,event,unit\n${rows((i) => `${i % 3},x,y,z`)}`;
		await expect(look(text)).rejects.toMatchObject({ data: { reason: 'other_width', line: 1 } });
	});
});
