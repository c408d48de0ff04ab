import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NO_OFFSET, QuickTime } from './quick-time.ts';
import { spoiltTimeText, timeText } from '#tests/support/time-texts.ts';
import { readTime } from './read-time.ts';

const encoder = new TextEncoder();
const quick = new QuickTime();

/** What the quick way reads, in the shape of the thorough one; null where it leaves it to that. */
function quickly(text: string) {
	const bytes = encoder.encode(`;${text};`);
	if (!quick.read(bytes, 1, bytes.length - 1)) return null;
	const { micros, form, offsetMinutes, hasClock } = quick;
	const offset = offsetMinutes === NO_OFFSET ? null : offsetMinutes;
	return { micros, form, offsetMinutes: offset, hasClock, clockUnread: false };
}

describe('the quick way', () => {
	it.each([
		'2025-03-01',
		'2025-03-01 09:05',
		'2025-03-01T09:05:00.123456Z',
		'2025-03-01t9:05:00,5+02:00',
		'2025-03-01T09:05-0330',
		'1.3.2025',
		'1.3.2025 9.05',
		'01.03.2025 klo 09.05.07',
		'13/3/2025 9:05',
		'3/13/2025',
		'3-4-2025 23:59:59'
	])('reads %s as the thorough way does', (text) => {
		expect(quickly(text)).not.toBeNull();
		expect(quickly(text)).toEqual(readTime(text));
	});

	it.each([
		'2025-02-29',
		'1.3.25',
		'20250301',
		'1.3.2025 24:00',
		'2025-03-01 09:00-10:00',
		'eilen'
	])('leaves %s to it', (text) => {
		expect(quickly(text)).toBeNull();
	});

	test('never reads what the thorough way reads otherwise', () => {
		let read = 0;
		fc.assert(
			fc.property(fc.oneof(timeText, spoiltTimeText), (text) => {
				const found = quickly(text);
				if (found === null) return;
				read++;
				expect(found, text).toEqual(readTime(text));
			}),
			{ numRuns: 20_000, seed: 1 }
		);
		expect(read).toBeGreaterThan(2000);
	});
});
