import { describe, expect, it, test } from 'vitest';
import { civilOf, DAY_MICROS } from './civil.ts';
import { readTime, type TimeReading } from './read-time.ts';
import { reordered, type PartOrder } from './reorder.ts';
import { OrderTally, settleOrder } from './settle-order.ts';

const days = (from: number, to: number, text: (day: string) => string) =>
	Array.from({ length: to - from + 1 }, (_, at) => text(String(from + at).padStart(2, '0')));

function settled(texts: readonly string[], declared?: PartOrder) {
	const tally = new OrderTally();
	for (const text of texts) {
		const read = readTime(text);
		if (read) tally.add(read.micros, read.form);
	}
	const { order, unclear, finding } = settleOrder(tally, declared);
	return [order, unclear, finding];
}

describe('the order of a column', () => {
	it.each([
		['any first part over 12', ['1/2/2024', '13/2/2024', '2/13/2024'], ['dmy', false, null]],
		['a second part over 12', ['1/2/2024', '2/13/2024'], ['mdy', false, 'month_first_dates']],
		['nothing', ['1/2/2024', '3/4/2024'], ['dmy', true, 'unclear_date_order']],
		['points', ['1.2.2024', '3.4.2024'], ['dmy', false, null]],
		['a year first', ['2024-02-01', '20240304'], ['dmy', false, null]],
		['no date', [], ['dmy', false, null]],
		['two digits between points', ['1.2.24', '25.03.01'], ['dmy', false, null]]
	])('is told by %s', (_, texts, expected) => expect(settled(texts)).toEqual(expected));

	it('may be declared where dates do not tell', () => {
		expect(settled(['1/2/2024'], 'mdy')).toEqual(['mdy', false, 'month_first_dates']);
		expect(settled(['1/2/2024'], 'dmy')).toEqual(['dmy', false, null]);
		expect(settled(['13/2/2024'], 'mdy')).toEqual(['dmy', false, null]);
		expect(settled(['1/2/2024'], 'ymd')).toEqual(['dmy', false, null]);
	});

	it('is year first where the first part fits no day or the last no year', () => {
		const expected = ['ymd', false, 'year_first_dates'];
		expect(settled(['98-03-01', '98-03-02'])).toEqual(expected);
		expect(settled(['25-03-01', '25-3-1'])).toEqual(expected);
		expect(settled(['30-02-25', '30-01-25'])).toEqual(expected);
	});

	it('is year last where some date must be, or where the first parts are the days of months', () => {
		expect(settled(['25-03-01', '25-03-98'])).toEqual(['dmy', false, null]);
		expect(settled(['03/04/25', '04/13/25'])).toEqual(['mdy', false, 'month_first_dates']);
		expect(settled(days(1, 28, (day) => `${day}/03/25`))).toEqual(['dmy', false, null]);
		expect(settled(['4/13/2025', '13/04/25'])).toEqual(['dmy', false, null]);
	});

	it('is unclear where the year may stand on both sides, and then taken for the steadier one', () => {
		const march = days(1, 23, (day) => `25-03-${day}`);
		for (const texts of [march, march.map((text) => text.replaceAll('-', '')), ['25-03-01']]) {
			expect(settled(texts)).toEqual(['ymd', true, 'unclear_year_place']);
			expect(settled(texts, 'ymd')).toEqual(['ymd', false, null]);
			expect(settled(texts, 'dmy')).toEqual(['dmy', false, null]);
		}
		const short = days(1, 9, (day) => `${day}/03/25`);
		expect(settled(short)).toEqual(['dmy', true, 'unclear_year_place']);
		expect(settled(short, 'mdy')).toEqual(['mdy', false, 'month_first_dates']);
	});
});

describe('a time in the order of its column', () => {
	const at = (text: string, order: PartOrder) => {
		const { micros, form } = readTime(text) as TimeReading;
		const moved = reordered(micros, form, order);
		if (moved === null) return null;
		const { year, month, day } = civilOf(Math.floor(moved / DAY_MICROS));
		return `${year}-${month}-${day} ${(moved - Math.floor(moved / DAY_MICROS) * DAY_MICROS) / 6e7}`;
	};

	test.each([
		['3/4/2025 9:05', '2025-4-3 545', '2025-3-4 545', '2025-4-3 545'],
		['3.4.2025', '2025-4-3 0', '2025-3-4 0', '2025-4-3 0'],
		['13/4/2025', '2025-4-13 0', null, '2025-4-13 0'],
		['4/13/2025', null, '2025-4-13 0', '2025-4-13 0'],
		['2025-04-03', '2025-4-3 0', '2025-4-3 0', '2025-4-3 0'],
		['01-MAR-25', '2025-3-1 0', '2025-3-1 0', '2025-3-1 0'],
		['25-03-01 9:05', '2001-3-25 545', null, '2025-3-1 545'],
		['250301', '2001-3-25 0', null, '2025-3-1 0'],
		['03/04/25', '2025-4-3 0', '2025-3-4 0', '2003-4-25 0'],
		['45-03-01', null, null, '2045-3-1 0'],
		['31.12.24', '2024-12-31 0', null, null],
		['1/2/2024 24:00', '2024-2-2 0', '2024-1-3 0', '2024-2-2 0'],
		['24-02-29 24:00', '2029-2-25 0', null, '2024-3-1 0']
	])('%s', (text, dmy, mdy, ymd) => {
		expect([at(text, 'dmy'), at(text, 'mdy'), at(text, 'ymd')]).toEqual([dmy, mdy, ymd]);
	});
});
