import { expect, it } from 'vitest';
import { civilInHelsinki } from './helsinki.ts';

const civil = (instant: string) =>
	new Date(civilInHelsinki(Date.parse(instant) * 1000) / 1000).toISOString().slice(0, 19);

it('is two hours ahead of UTC in winter and three in summer, to the minute', () => {
	expect(civil('2025-01-01T10:00Z')).toBe('2025-01-01T12:00:00');
	expect(civil('2025-07-01T10:00Z')).toBe('2025-07-01T13:00:00');
	expect([civil('2025-03-30T00:59Z'), civil('2025-03-30T01:00Z')]).toEqual([
		'2025-03-30T02:59:00',
		'2025-03-30T04:00:00'
	]);
	expect([civil('2025-10-26T00:59Z'), civil('2025-10-26T01:00Z')]).toEqual([
		'2025-10-26T03:59:00',
		'2025-10-26T03:00:00'
	]);
	expect(civil('2099-07-01T10:00Z')).toBe('2099-07-01T12:00:00');
});
