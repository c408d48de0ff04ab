import { expect, test } from 'vitest';
import { readTime } from './read-time.ts';
import { TimeReader } from './time-reader.ts';

test('what is read again is the same reading, also past what is remembered', () => {
	const reader = new TimeReader();
	const first = reader.read('la 1.3.2025 klo 9.05');
	expect(first).toEqual(readTime('la 1.3.2025 klo 9.05'));
	expect(reader.read('la 1.3.2025 klo 9.05')).toBe(first);
	expect(reader.read('eilen')).toBeNull();
	expect(reader.read('eilen')).toBeNull();
	for (let second = 0; second < 5000; second++)
		reader.read(`1740819${String(second).padStart(3, '0')}`);
	expect(reader.read('la 1.3.2025 klo 9.05')).toEqual(first);
});

test('a day with a clock of its own is another reading than the day alone', () => {
	const reader = new TimeReader();
	expect(reader.read('1.3.2025')?.hasClock).toBe(false);
	expect(reader.read('1.3.2025', '9:05')).toEqual(readTime('1.3.2025', '9:05'));
	expect(reader.read('1.3.2025')?.hasClock).toBe(false);
});
