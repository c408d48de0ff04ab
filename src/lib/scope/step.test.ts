import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber } from '#lib/base/civil-day.ts';
import type { Step } from '#lib/rollup/question.ts';
import { nextStep, stepRange, stepStart } from './step.ts';
import { isoWeek, stepName } from './step-name.ts';

describe('a step of time', () => {
	it.each<[Step, string, string, string, string]>([
		['week', '2025-01-05', '2024-12-30', '2025-01-06', '2025-W01'],
		['week', '2027-01-03', '2026-12-28', '2027-01-04', '2026-W53'],
		['month', '2024-02-29', '2024-02-01', '2024-03-01', '2024-02'],
		['quarter', '2025-03-31', '2025-01-01', '2025-04-01', '2025-Q1'],
		['quarter', '2025-12-01', '2025-10-01', '2026-01-01', '2025-Q4'],
		['four_months', '2025-04-30', '2025-01-01', '2025-05-01', '2025-T1'],
		['four_months', '2025-05-01', '2025-05-01', '2025-09-01', '2025-T2'],
		['four_months', '2025-12-31', '2025-09-01', '2026-01-01', '2025-T3'],
		['half_year', '2025-06-30', '2025-01-01', '2025-07-01', '2025-H1'],
		['half_year', '2025-07-01', '2025-07-01', '2026-01-01', '2025-H2'],
		['year', '2025-08-15', '2025-01-01', '2026-01-01', '2025'],
		['rolling_12', '2025-03-10', '2024-04-01', '2025-04-01', '2025-03']
	])('%s of %s is %s up to %s, named %s', (step, day, from, to, name) => {
		const first = stepStart(step, day);
		expect(stepRange(step, first)).toEqual({ from, to });
		expect(stepName(step, first)).toBe(name);
	});

	it('of twelve rolling months begins anew every month', () => {
		expect(nextStep('rolling_12', '2024-04-01')).toBe('2024-05-01');
	});

	it('holds its day, follows the one before it without a gap, and has a name of its own', () => {
		const day = fc.integer({ min: 7300, max: 25000 }).map(dayFromNumber);
		const step = fc.constantFrom<Step>(
			...(['week', 'month', 'quarter', 'four_months', 'half_year', 'year'] as const)
		);
		fc.assert(
			fc.property(step, day, (step, day) => {
				const { from, to } = stepRange(step, stepStart(step, day));
				expect(from <= day && day < to).toBe(true);
				expect(nextStep(step, from)).toBe(to);
				expect(stepStart(step, to)).toBe(to);
				expect(stepStart(step, addDays(to, -1))).toBe(from);
				expect(stepName(step, to) > stepName(step, from)).toBe(true);
			})
		);
	});
});

describe('the ISO week', () => {
	it.each([
		['2021-01-03', '2020-W53'],
		['2021-01-04', '2021-W01'],
		['2024-12-30', '2025-W01'],
		['2027-01-01', '2026-W53'],
		['2025-01-05', '2025-W01'],
		['2025-12-28', '2025-W52']
	])('of %s is %s', (day, week) => expect(isoWeek(day)).toBe(week));
});
