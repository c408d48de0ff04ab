import { expect, test } from 'vitest';
import { limitSteps } from './limit-steps.ts';

const until = '2025-12-31';
const steps = (rule: string) =>
	limitSteps(rule, until, 'fi').map(({ from, to, label, main }) => [from, to, label, main]);

test('the limit of primary care steps from 3 months to 14 days, then parts at 23 years', () => {
	expect(steps('PTH_CARE_14VRK_ALL')).toEqual([
		['2011-05-01', '2023-08-31', '3 kk, 1326/2010 51 § 2 mom', false],
		['2023-09-01', '2024-12-31', '14 vrk, 51 a § 1 mom', true],
		['2025-01-01', until, '3 kk, vähintään 23 v, 51 a § 1 mom', false],
		['2025-01-01', until, '14 vrk, alle 23 v, 51 a § 3 mom', false]
	]);
});

test('a limit for another age or another kind of care is not on its line', () => {
	const labels = steps('PTH_CARE_14VRK_U23').map(([, , label]) => label);
	expect(labels).toEqual([
		'3 kk, 1326/2010 51 § 2 mom',
		'14 vrk, 51 a § 1 mom',
		'14 vrk, alle 23 v, 51 a § 3 mom'
	]);
});

test('workdays and months are drawn as the days they last on average', () => {
	const value = (rule: string) => limitSteps(rule, until, 'en').find(({ main }) => main)?.value;
	expect(value('LS_ALOITUS_7AP')).toBeCloseTo(9.8);
	expect(value('LS_VALMIS_3KK')).toBeCloseTo(91.3, 1);
	expect(value('PTH_HTA_0VRK')).toBe(0);
});

test("a limit that is the case's own, school days or unknown has no line", () => {
	expect(steps('own_deadline')).toEqual([]);
	expect(steps('OH_7TP')).toEqual([]);
	expect(steps('nothing')).toEqual([]);
});

test('a version that begins after the data end is left out', () => {
	expect(limitSteps('PTH_CARE_14VRK_ALL', '2024-06-30', 'sv')).toHaveLength(2);
});
