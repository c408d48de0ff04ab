import { describe, expect, it } from 'vitest';
import { defaultPeriod, isMatureMonth, matureRange, type FollowUp } from './mature.ts';

const data = (part: Partial<FollowUp>): FollowUp => ({
	dataStart: '2023-01-01',
	dataEnd: '2025-12-31',
	asOf: '2025-12-31',
	windowDays: 14,
	...part
});

describe('a month', () => {
	it('is mature when its last day and the window lie before the end of the data', () => {
		expect(isMatureMonth('2025-11-30', data({}))).toBe(true);
		expect(isMatureMonth('2025-12-01', data({}))).toBe(false);
		expect(isMatureMonth('2025-11-15', data({ windowDays: 30 }))).toBe(true);
		expect(isMatureMonth('2025-11-15', data({ windowDays: 31 }))).toBe(false);
	});
	it('is judged by A where A is earlier, and by the data where it is later', () => {
		expect(isMatureMonth('2025-10-01', data({ asOf: '2025-11-14' }))).toBe(false);
		expect(isMatureMonth('2025-10-01', data({ asOf: '2025-11-15' }))).toBe(true);
		expect(isMatureMonth('2025-12-01', data({ asOf: '2026-06-30' }))).toBe(false);
	});
	it('that nothing follows is mature on its last day', () => {
		expect(isMatureMonth('2025-12-01', data({ windowDays: null }))).toBe(true);
		const dayShort = data({ windowDays: null, dataEnd: '2025-12-30' });
		expect(isMatureMonth('2025-12-01', dayShort)).toBe(false);
	});
});

describe('a period', () => {
	it('of whole months is cut to its first mature months', () => {
		expect(matureRange({ from: '2025-07-01', to: '2026-01-01' }, data({}))).toEqual({
			from: '2025-07-01',
			to: '2025-12-01'
		});
		const long = data({ windowDays: 90 });
		expect(matureRange({ from: '2025-07-01', to: '2026-01-01' }, long).to).toBe('2025-10-01');
		expect(matureRange({ from: '2024-07-01', to: '2025-01-01' }, long).to).toBe('2025-01-01');
	});
	it('of days is cut by days', () => {
		expect(matureRange({ from: '2025-11-10', to: '2026-01-01' }, data({}))).toEqual({
			from: '2025-11-10',
			to: '2025-12-17'
		});
	});
	it('without a mature day is empty', () => {
		expect(matureRange({ from: '2025-12-01', to: '2026-01-01' }, data({}))).toEqual({
			from: '2025-12-01',
			to: '2025-12-01'
		});
	});
});

describe('the period a page opens with', () => {
	it('is the last twelve finished months', () => {
		expect(defaultPeriod(data({}))).toEqual({ from: '2025-01-01', to: '2026-01-01' });
		expect(defaultPeriod(data({ dataEnd: '2025-12-30' }))).toEqual({
			from: '2024-12-01',
			to: '2025-12-01'
		});
	});
	it('is the whole data when fewer months are finished', () => {
		const year = data({ dataStart: '2025-01-01' });
		expect(defaultPeriod(year).from).toBe('2025-01-01');
		expect(defaultPeriod({ ...year, dataStart: '2025-01-02' })).toEqual({ from: null, to: null });
		expect(defaultPeriod({ ...year, dataEnd: '2025-12-30' })).toEqual({ from: null, to: null });
	});
});
