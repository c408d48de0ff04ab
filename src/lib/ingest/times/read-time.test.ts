import { describe, expect, it, test } from 'vitest';
import { civilOf, DAY_MICROS } from './civil.ts';
import { readTime } from './read-time.ts';

/** A reading as text: `2025-03-01 09:05:00.000000 f4 +120`, without its clock where it tells none. */
function told(date: string, clock?: string): string | null {
	const read = readTime(date, clock);
	if (read === null) return null;
	const days = Math.floor(read.micros / DAY_MICROS);
	const { year, month, day } = civilOf(days);
	const own = read.micros - days * DAY_MICROS;
	const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
	const seconds = own / 1e6;
	const micros = own % 1e6 === 0 ? '' : `.${String(own % 1e6).padStart(6, '0')}`;
	return [
		`${year}-${two(month)}-${two(day)}`,
		read.hasClock
			? `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}${micros}`
			: '',
		`f${read.form}`,
		read.offsetMinutes === null ? '' : `${read.offsetMinutes}`,
		read.clockUnread ? 'unread' : ''
	]
		.filter((part) => part !== '')
		.join(' ');
}

const NINE = '2025-03-01 09:05:00';

describe('a text read as a time', () => {
	it.each([
		['2025-03-01', '2025-03-01 f0'],
		['2025/03/01', '2025-03-01 f0'],
		['2025.03.01 9.05', `${NINE} f0`],
		['2025 03 01', '2025-03-01 f0'],
		['2025-3-1', '2025-03-01 f0'],
		['2025-03-01t09:05:00,123456789', `${NINE}.123456 f0`],
		['2025-03-01 09:05:00.5', `${NINE}.500000 f0`],
		['2025-W09-6', '2025-03-01 f0'],
		['2025W096T0905', `${NINE} f0`],
		['2020-W53-7', '2021-01-03 f0'],
		['2025-060T09:05', `${NINE} f0`]
	])('year first: %s', (text, expected) => expect(told(text)).toBe(expected));

	it.each([
		['1.3.2025', '2025-03-01 f4'],
		['3. 1. 2024', '2024-01-03 f4'],
		['3/4/2025', '2025-04-03 f1'],
		['13/4/2025', '2025-04-13 f2'],
		['4-13-2025', '2025-04-13 f3'],
		['29.2.2024', '2024-02-29 f2'],
		['3.4.24 10:15', '2024-04-03 10:15:00 f12'],
		['31.12.24', '2024-12-31 f10'],
		['1/3/25', '2025-03-01 f9'],
		['25-03-01', '2001-03-25 f26'],
		['250301', '2001-03-25 f26'],
		['250301 0905', '2001-03-25 09:05:00 f26'],
		['03/04/25', '2025-04-03 f25'],
		['25-3-1', '2025-03-01 f13'],
		['45-03-01', '2045-03-01 f13'],
		['30-02-25', '2030-02-25 f13']
	])('how sure the order is: %s', (text, expected) => expect(told(text)).toBe(expected));

	it.each([
		['20250301', '2025-03-01 f0'],
		['20250301.0', '2025-03-01 f0'],
		['250301.0', '2001-03-25 f26'],
		['/Date(1740819900000)/', `${NINE} f0 0`],
		['/Date(1740819900000+0200)/', `${NINE} f0 0`],
		['202503010905', `${NINE} f0`],
		['20250301090500', `${NINE} f0`],
		['20250301090500123', `${NINE}.123000 f0`],
		['2025030109', '2025-03-01 09:00:00 f0'],
		['20250301T090500Z', `${NINE} f0 0`],
		['20250301T0905', `${NINE} f0`],
		['20250301 09:05', `${NINE} f0`],
		['45717', '2025-03-01 f0'],
		['45717,378472', `${NINE} f0`],
		['45717.5', '2025-03-01 12:00:00 f0'],
		['1740819900', `${NINE} f0 0`],
		['1740819900123', `${NINE}.123000 f0 0`]
	])('digits alone: %s', (text, expected) => expect(told(text)).toBe(expected));

	it.each([
		['3/1/2025 9:05 PM', '2025-01-03 21:05:00 f1'],
		['3/1/2025 9:05:00 AM', '2025-01-03 09:05:00 f1'],
		['3/1/2025 12:05 AM', '2025-01-03 00:05:00 f1'],
		['3/1/2025, 12:05 p.m.', '2025-01-03 12:05:00 f1'],
		['1.3.2025 klo 9.05 ap.', `${NINE} f4`],
		['1.3.2025 klo 2.05 ip.', '2025-03-01 14:05:00 f4'],
		['1.3.2025 ip. 2.05', '2025-03-01 14:05:00 f4'],
		['2025-03-01 kl. 2.05 em', '2025-03-01 14:05:00 f0'],
		['2025-03-01 9:05 fm', `${NINE} f0`],
		['1.3.2025 13:05 PM', '2025-03-01 13:05:00 f4'],
		['1.3.2025 13:05 AM', null]
	])('half a day: %s', (text, expected) => expect(told(text)).toBe(expected));

	it.each([
		['la 1.3.2025 klo 9.05', `${NINE} f4`],
		['lauantai 1.3.2025 klo 9.05', `${NINE} f4`],
		['Lauantaina 1.3.2025 9:05', `${NINE} f4`],
		['1.3.2025 la', '2025-03-01 f4'],
		['1.3.2025 (la) 9:05', `${NINE} f4`],
		['lör 1.3.2025 kl 9.05', `${NINE} f4`],
		['lördagen den 1 mars 2025 kl. 9:05', `${NINE} f0`],
		['Sat, 1 Mar 2025 09:05:00 +0200', `${NINE} f0 120`],
		['Saturday, 01-Mar-25 09:05:00 GMT', `${NINE} f8 0`],
		['1.3.2025 klo 9', '2025-03-01 09:00:00 f4'],
		['1.3.2025 kl 9', '2025-03-01 09:00:00 f4'],
		['1.3.2025, kl. 9.05', `${NINE} f4`],
		['klo 9.05 1.3.2025', `${NINE} f4`]
	])('weekday and hour: %s', (text, expected) => expect(told(text)).toBe(expected));

	it.each([
		['1.3.2025 9:05-9:35', `${NINE} f4`],
		['1.3.2025 9.05-9.35', `${NINE} f4`],
		['1.3.2025 9.05–9.35', `${NINE} f4`],
		['1.3.2025 09:05-10:00', `${NINE} f4`],
		['1.3.2025 klo 9-10', '2025-03-01 09:00:00 f4'],
		['1.3.2025 9-10', '2025-03-01 09:00:00 f4'],
		['1.3.2025 klo 9.05 - klo 10.00', `${NINE} f4`],
		['1.3.2025 9.05 - 2.3.2025 10.05', `${NINE} f4`],
		['2025-03-01T09:05/2025-03-01T10:05', `${NINE} f0`],
		['1.3.2025-3.3.2025', '2025-03-01 f4'],
		['2025-03-01T09:05-10:00', `${NINE} f0 -600`],
		['2025-03-01 09:05:00-05', `${NINE} f0 -300`]
	])('a range by its beginning: %s', (text, expected) => expect(told(text)).toBe(expected));

	it.each([
		['1. maaliskuuta 2025', '2025-03-01 f0'],
		['1. MAALISKUUTA 2025 klo 9.05', `${NINE} f0`],
		['1. maalisk. 2025', '2025-03-01 f0'],
		['1. kesäkuuta 2025', '2025-06-01 f0'],
		['1 mars 2025', '2025-03-01 f0'],
		['1 okt. 2025', '2025-10-01 f0'],
		['March 1, 2025', '2025-03-01 f0'],
		['Mar 1, 2025, 9:05:00 AM', `${NINE} f0`],
		['1st March 2025', '2025-03-01 f0'],
		['2025-Mar-01', '2025-03-01 f0'],
		['01-MAR-25', '2025-03-01 f8'],
		['01-MAR-2025 09.05.00.000000 AM', `${NINE} f0`],
		['01-MAR-25 09.05.00.123456789 PM +02:00', '2025-03-01 21:05:00.123456 f8 120'],
		['01MAR2025:09:05:00', `${NINE} f0`],
		['01MAR2025', '2025-03-01 f0'],
		['01/Mar/2025:09:05:00 +0200', `${NINE} f0 120`],
		['maaliskuu 2025', null],
		['March 2025', null]
	])('the name of a month: %s', (text, expected) => expect(told(text)).toBe(expected));

	it.each([
		['2025-03-01T09:05:00Z', `${NINE} f0 0`],
		['2025-03-01 09:05 UTC', `${NINE} f0 0`],
		['2025-03-01 09:05:00 EET', `${NINE} f0 120`],
		['1.3.2025 09:05 EEST', `${NINE} f4 180`],
		['2025-03-01 09:05 CET', `${NINE} f0 60`],
		['2025-03-01 CEST 09:05', `${NINE} f0 120`],
		['2025-03-01T09:05:00+02', `${NINE} f0 120`],
		['2025-03-01T09:05:00+0200', `${NINE} f0 120`],
		['2025-03-01T09:05:00-03:30', `${NINE} f0 -210`],
		['Sat Mar 01 2025 09:05:00 GMT+0200 (Eastern European Standard Time)', `${NINE} f0 120`],
		['2025-03-01T09:05+02:00[Europe/Helsinki]', `${NINE} f0 120`],
		['2025-03-01T09:05[Europe/Helsinki]', `${NINE} f0`],
		['2025-03-01T09:05[Europe/Stockholm]', null],
		['01-03-2025 [Europe/Stockholm]', null],
		['Sat Mar  1 09:05:00 2025', `${NINE} f0`],
		['Sat Mar  1 09:05:00 EET 2025', `${NINE} f0 120`],
		['Sat Mar 01 09:05:00 +0000 2025', `${NINE} f0 0`],
		['2025-03-01 09:05+20:00', null]
	])('zones: %s', (text, expected) => expect(told(text)).toBe(expected));

	it.each([
		['1.3.2025.', '2025-03-01 f4'],
		['\u200e1.3.2025\u00a0klo\u20099:05\u202c', `${NINE} f4`],
		['\ufeff１.３.２０２５', '2025-03-01 f4'],
		['1.3\u00ad.2025', '2025-03-01 f4'],
		['\u20682025-03-01\u2069', '2025-03-01 f0']
	])('marks nobody sees: %j', (text, expected) => expect(told(text)).toBe(expected));

	test('24:00 is the next day, and remembers the day that was written', () => {
		expect(told('2024-12-31T24:00')).toBe('2025-01-01 00:00:00 f0');
		expect(told('31.12.2024 24:00')).toBe('2025-01-01 00:00:00 f34');
		expect(told('1/2/2024', '24:00')).toBe('2024-02-02 00:00:00 f33');
	});

	it.each(
		`12345|12345678|123456|1.2|99.99.9999|eilen|1.2.3|1.2.3.4|2025|3/2025|0,586806|9:05|klo 9|ma|
		1900-01-00|2025-02-29|2500-01-01|1.2.0024|1.3.2025 25:00|1.3.2025 9:60|2024-12-31T24:01|1.3.2025 9|
		1.3.2025 9,5|1.3.2025 (peruttu)|A-2025-03-01|2025-03-01abc|0401234567|010325-1234|010325-123A|2025-060|
		20251301|19999|60001|epoch|-|123-45-67890`
			.split('|')
			.map((text) => text.trim())
	)('no time: %s', (text) => expect(told(text)).toBeNull());
});

describe('a day and a clock of its own', () => {
	it.each([
		['14:05', '14:05:00'],
		['9.05', '09:05:00'],
		['kl. 9.05', '09:05:00'],
		['klo 9', '09:00:00'],
		['905', '09:05:00'],
		['1405', '14:05:00'],
		['90500', '09:05:00'],
		['140507', '14:05:07'],
		['14', '14:00:00'],
		['0,586806', '14:05:00'],
		['0.378472', '09:05:00'],
		['0,5', '12:00:00'],
		['905.0', '09:05:00'],
		['14.0', '14:00:00'],
		['0.25', '00:25:00'],
		['45717,5', '12:00:00'],
		['4.1666666666666664E-2', '01:00:00'],
		['01:05:00 PM', '13:05:00'],
		['12 AM', '00:00:00'],
		['2.05 ip.', '14:05:00'],
		['1899-12-30 14:05:00', '14:05:00'],
		['1900-01-00T14:05:00', '14:05:00'],
		['30.12.1899 14:05', '14:05:00'],
		['1.3.2025 14:05', '14:05:00'],
		['9:00-9:30', '09:00:00'],
		['09:00-10:00', '09:00:00'],
		['0905-0935', '09:05:00'],
		['14:05:00.25', '14:05:00.250000']
	])('%s', (clock, expected) => {
		expect(told('1.3.2025', clock)).toBe(`2025-03-01 ${expected} f4`);
		expect(told('1.3.2025 0:00:00', clock)).toBe(`2025-03-01 ${expected} f4`);
	});

	it('is read beside every kind of day, with its own zone', () => {
		expect(told('45717', '9:05')).toBe(`${NINE} f0`);
		expect(told('20250301', '0905')).toBe(`${NINE} f0`);
		expect(told('2025-03-01', '09:05+02:00')).toBe(`${NINE} f0 120`);
		expect(told('2025-03-01', '')).toBe('2025-03-01 f0');
	});

	it.each(['eilen', '25', '9.5', '9:60', '2.3.2025 14:05'])('%s is told to be unread', (clock) => {
		expect(told('1.3.2025', clock)).toBe('2025-03-01 f4 unread');
		expect(told('1.3.2025 0:00', clock)).toBe('2025-03-01 f4 unread');
	});

	it("gives way to the day's own time", () => {
		expect(told('1.3.2025 9:05', '9:05')).toBe(`${NINE} f4`);
		expect(told('1.3.2025 9:05', '10:05')).toBe(`${NINE} f4 unread`);
	});

	it('makes no time without a day', () => {
		expect(told('eilen', '9:05')).toBeNull();
	});
});
