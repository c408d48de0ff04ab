import { describe, expect, it } from 'vitest';
import {
	formatCount,
	formatDay,
	formatInterval,
	formatMonth,
	formatNumber,
	formatBytes,
	formatDuration,
	formatPeriod,
	formatShare,
	formatShortMonth,
	nameOrder
} from './formats.ts';

describe('Finnish formats', () => {
	it('groups thousands with a no-break space and keeps the minus sign', () => {
		expect(formatCount('fi', 204118)).toBe('204\u00A0118');
		expect(formatNumber(-1234.5, 1)).toBe('\u22121\u00A0234,5');
	});
	it('writes shares with a no-break space before the percent sign', () => {
		expect(formatShare('fi', 0.61)).toBe('61\u00A0%');
		expect(formatShare('sv', 0.994)).toBe('99,4\u00A0%');
		expect(formatShare('en', 0.004)).toBe('0,4\u00A0%');
		expect(formatShare('en', 1)).toBe('100\u00A0%');
		expect(formatInterval('fi', 0.57, 0.65)).toBe('57–65');
	});
	it('writes days, months and periods', () => {
		expect(formatDay('fi', '2025-12-04')).toBe('4.12.2025');
		expect(formatMonth('fi', '2025-12-01')).toBe('joulukuu 2025');
		expect(formatMonth('sv', '2025-12-01')).toBe('december 2025');
		expect(formatMonth('en', '2025-12-01')).toBe('December 2025');
		expect(formatShortMonth('fi', '2025-12-01')).toBe('joulu 2025');
		expect(formatPeriod('fi', '2023-01-01', '2025-12-31')).toBe('1.1.2023–31.12.2025');
	});
	it("writes bytes in decimal units with the language's own names", () => {
		expect(formatBytes('fi', 480_400_000)).toBe('480\u00A0Mt');
		expect(formatBytes('sv', 3_328_599_654)).toBe('3,3\u00A0GB');
		expect(formatBytes('en', 0)).toBe('0\u00A0B');
		expect(formatBytes('fi', 1500)).toBe('2\u00A0kt');
	});
	it('writes durations no finer than they are known', () => {
		expect(formatDuration('fi', 2)).toBe('5\u00A0s');
		expect(formatDuration('fi', 57)).toBe('55\u00A0s');
		expect(formatDuration('fi', 58)).toBe('1\u00A0min');
		expect(formatDuration('sv', 200)).toBe('3\u00A0min');
	});
	it('sorts å, ä and ö after z', () => {
		expect(['Äänekoski', 'Åbo', 'Zeniitti', 'Öja', 'Ahti'].sort(nameOrder('fi'))).toEqual([
			'Ahti',
			'Zeniitti',
			'Åbo',
			'Äänekoski',
			'Öja'
		]);
	});
});
