import { describe, expect, it } from 'vitest';
import { MergedCells, mergedRange } from './merged-cells.ts';
import { NumberTexts } from './number.ts';

describe('cells merged over rows', () => {
	it('are ranges of several rows', () => {
		expect(mergedRange('A2:A4')).toEqual({ column: 0, first: 2, last: 4 });
		expect(mergedRange('$AB$2:AC3')).toEqual({ column: 27, first: 2, last: 3 });
		for (const none of ['A2:D2', 'A2', '', 'A4:A2']) expect(mergedRange(none)).toBeNull();
	});
	it('fill the rows they reach, where those are empty', () => {
		const merged = new MergedCells(
			['A4:A5', 'A2:A3', 'C2:C9', 'B2:B3'].flatMap((text) => mergedRange(text) ?? [])
		);
		const fill = (row: number, ...cells: string[]) => merged.fill(row, cells);
		expect(fill(1, 'h', 'i')).toEqual(['h', 'i']);
		expect(fill(2, 'x', '', 'u')).toEqual(['x', '', 'u']);
		expect(fill(3, '', 'b')).toEqual(['x', 'b', 'u']);
		expect(fill(5, '', 'c')).toEqual(['', 'c', 'u']);
		expect(fill(10, '', 'd')).toEqual(['', 'd']);
	});
});

describe('numbers of days', () => {
	const texts = new NumberTexts(false);
	it.each([
		['45719.41666782407', '2025-03-03 10:00:00.100'],
		['4.571941666782407E4', '2025-03-03 10:00:00.100'],
		['45719.416666666664', '2025-03-03 10:00:00'],
		['45719.4166666667', '2025-03-03 10:00:00'],
		['45719.41667', '2025-03-03 10:00:00'],
		['45719.99999999999', '2025-03-04 00:00:00'],
		['45719', '2025-03-03'],
		['20250301', '20250301']
	])('%s tell their milliseconds where they are written so exactly: %s', (raw, text) => {
		expect(texts.text(raw, 'day')).toBe(text);
	});
	it('of a compact day stay digits in any format of numbers', () => {
		for (const raw of ['20250301', '2.0250301E7', '20250301.0']) {
			expect(texts.text(raw, 'number')).toBe('20250301');
		}
	});
});
