import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assuranceIcon } from '#lib/stats/chart-icons.ts';
import { xmrChart } from '#lib/stats/xmr.ts';
import { hasPublicLog, publicLogPath } from '#tests/support/public-log.ts';

const path = 'nhs-ae/ae_attendances.csv';

/** Monthly breaches of the four-hour target at RQM, type 1, April 2016 to March 2018, in order of months. */
function breaches(): { month: string; value: number }[] {
	const [header, ...lines] = readFileSync(publicLogPath(path), 'utf8').trim().split('\n');
	expect(header).toBe('"period","org_code","type","attendances","breaches","admissions"');
	return lines
		.map((line) => line.replaceAll('"', '').split(','))
		.filter(([period, organisation, type]) => {
			const inTime = period! >= '2016-04-01' && period! < '2018-04-01';
			return inTime && organisation === 'RQM' && type === '1';
		})
		.map((cells) => ({ month: cells[0]!.slice(0, 7), value: Number(cells[4]) }))
		.sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Mean, limits and signals are the published ones of NHSRplotthedots, which screens unless told not to. */
describe.skipIf(!hasPublicLog(path))('breaches at one organisation, month by month', () => {
	const chart = (screen: boolean) =>
		xmrChart(
			breaches().map(({ value }) => value),
			{ improvement: 'decrease', screen }
		);

	it.each([
		['screened', true, 740.4, 2349.94],
		['unscreened', false, 636.72, 2453.61]
	])('have the published mean and limits, %s', (_, screen, lower, upper) => {
		const { phases, points } = chart(screen);
		expect(phases).toEqual([{ from: 0, to: 24, standing: 'full', points: 24 }]);
		expect(points[0]!.limits!.centre).toBeCloseTo(1545.17, 2);
		expect(points[0]!.limits!.lower).toBeCloseTo(lower, 2);
		expect(points[0]!.limits!.upper).toBeCloseTo(upper, 2);
	});

	it('have the published special causes, screened', () => {
		const { points } = chart(true);
		const months = breaches();
		const marked = points.flatMap(({ type }, i) =>
			type === 'common_cause' ? [] : [`${months[i]!.month} ${type}`]
		);
		expect(marked).toEqual([
			'2016-05 improvement',
			'2016-06 improvement',
			'2016-12 concern',
			'2017-01 concern'
		]);
	});

	it('meet a target of 1,200 by chance only', () => {
		expect(assuranceIcon(chart(true), 1200, 'decrease')).toBe('hit_or_miss');
		expect(assuranceIcon(chart(false), 1200, 'decrease')).toBe('hit_or_miss');
	});
});
