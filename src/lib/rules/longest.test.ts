import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#lib/base/civil-day.ts';
import { dueDay } from '#tests/support/due-day.ts';
import { rules } from './load.ts';
import { longestDays } from './longest.ts';

test('no due day of twelve years lies further from its start than the longest of its limit', () => {
	const starts = Array.from({ length: 12 * 365 }, (_, place) => addDays('2016-01-01', place));
	const limits = new Map(rules.map((rule) => [`${rule.limit} ${rule.unit} ${rule.kind}`, rule]));
	const over = [...limits.values()].filter((rule) => {
		const { limit } = rule;
		const longest = longestDays(rule);
		if (limit === null || longest === null) return false;
		return starts.some((start) => daysBetween(start, dueDay(start, { ...rule, limit })) > longest);
	});
	expect(limits.size).toBeGreaterThan(5);
	expect(over.map(({ id }) => id)).toEqual([]);
});

test('a deadline of the case itself has no longest', () => {
	expect(longestDays({ limit: null, unit: 'own' })).toBeNull();
});
