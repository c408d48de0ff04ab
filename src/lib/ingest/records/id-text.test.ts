import { describe, expect, it } from 'vitest';
import { idText, isDamagedId, isPointZero } from './id-text.ts';

describe('ids', () => {
	it.each(['1,23E+15', '1.23457E+12', '1E+12', '9,87654e15'])('%s lost its digits', (text) => {
		expect(isDamagedId(text)).toBe(true);
	});
	it.each(['12E5A', '1.2', 'E+15', '12,3E+15', '1E5', '', '3e+1'])('%s did not', (text) => {
		expect(isDamagedId(text)).toBe(false);
	});
	it('of whole numbers are the same with a point and nothing behind it', () => {
		expect(['123.0', '123,00', '123', '12.5', '1.0.0', 'a.0'].map(idText)).toEqual([
			'123',
			'123',
			'123',
			'12.5',
			'1.0.0',
			'a.0'
		]);
		expect(['123.0', '123', '1.50'].map(isPointZero)).toEqual([true, false, false]);
	});
});
