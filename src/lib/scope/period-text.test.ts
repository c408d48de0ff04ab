import { describe, expect, it } from 'vitest';
import { periodText } from './period-text.ts';

describe('a period in words', () => {
	const text = (from: string | null, to: string | null) =>
		periodText('fi', { from, to }, { start: '2023-01-01', end: '2024-12-15' });

	it('is its months, each year once', () => {
		expect(text('2025-01-01', '2025-10-01')).toBe('1–9/2025');
		expect(text('2025-03-01', '2025-04-01')).toBe('3/2025');
		expect(text('2024-10-01', '2025-04-01')).toBe('10/2024–3/2025');
	});
	it('begins and ends with the data where it has no ends of its own', () => {
		expect(text('2024-12-01', null)).toBe('1.12.2024–14.12.2024');
		expect(text(null, '2024-01-01')).toBe('2023');
	});
	it('is its days where it is not whole months', () => {
		expect(text('2025-01-15', '2025-02-01')).toBe('15.1.2025–31.1.2025');
	});
});
