import { expect, test } from 'vitest';
import { chartSteps, chartStepText, lastDayOf } from './chart-step.ts';

test('a step is named by its months, a year by itself, and ends with its last month', () => {
	const first = '2024-01-01';
	expect(chartSteps.map((step) => chartStepText('fi', step, first))).toEqual([
		'tammikuu 2024',
		'1–3/2024',
		'1–6/2024',
		'2024'
	]);
	expect(chartSteps.map((step) => lastDayOf(step, first))).toEqual([
		'2024-01-31',
		'2024-03-31',
		'2024-06-30',
		'2024-12-31'
	]);
});
