import { describe, expect, test } from 'vitest';
import { readingOf } from './date-formats.ts';

describe('the reading of a time column', () => {
	test.each([
		[['3.1.2024 12:34', '4.1.2024'], '%d.%m.%Y', '%d.%m.%Y %H:%M'],
		[['03.01.2024 12:34:56'], '%d.%m.%Y', '%d.%m.%Y %H:%M:%S'],
		[['3/1/2024', '3/1/2024 1:05'], '%d/%m/%Y', '%d/%m/%Y %H:%M'],
		[['3.1.2024 klo 12.34'], '%d.%m.%Y', '%d.%m.%Y klo %H.%M'],
		[['eilen', ''], '%d.%m.%Y', '%d.%m.%Y %H:%M']
	])('%j is read as %s and %s', (texts, dayFormat, clockFormat) => {
		expect(readingOf(texts)).toEqual({ iso: false, monthFirst: false, dayFormat, clockFormat });
	});

	test('the commonest notation wins', () => {
		expect(readingOf(['1.2.2024', '1/2/2024', '3/2/2024']).dayFormat).toBe('%d/%m/%Y');
		expect(readingOf(['2024-02-01', '2024-02-03T10:00Z', '1.2.2024']).iso).toBe(true);
	});

	test('month first only when a second part says so and no first part denies it', () => {
		expect(readingOf(['1/2/2024', '2/13/2024'])).toMatchObject({
			monthFirst: true,
			dayFormat: '%m/%d/%Y'
		});
		expect(readingOf(['13/2/2024', '2/13/2024']).monthFirst).toBe(false);
	});
});
