import { describe, expect, it } from 'vitest';
import { addMonths } from '#lib/base/civil-day.ts';
import type { Row } from '#lib/gate/row.ts';
import { monthSignals } from './month-signals.ts';
import repeats from './repeat-contacts/index.ts';
import { monthsClaim } from './signal-claims.ts';

const context = {
	period: { start: '2024-01-01', end: '2026-01-01', asOf: '2025-12-31' },
	designEffect: 1,
	step: 'month'
} as const;
const row = (index: number, repeated: number, n = 100): Row => ({
	month: addMonths('2024-01-01', index),
	repeats: repeated,
	index_contacts: n,
	rate: repeated / n
});
const wave = (index: number) => 20 + (index % 2) * 4;
const steady = (months: number) => Array.from({ length: months }, (_, i) => row(i, wave(i)));
const signals = (rows: readonly Row[], open: readonly string[] = []) =>
	monthSignals(
		rows,
		{ metric: repeats, isOpen: ({ month }) => open.includes(String(month)) },
		context
	);
const claim = (rows: readonly Row[]) =>
	monthsClaim(signals(rows), { locale: 'fi', step: 'month' }).replaceAll('\u00a0', ' ');

describe('signals over months', () => {
	it('are judged by an XmR chart where denominators are alike, by hand', () => {
		const { kind, months, icon } = signals(steady(12));
		expect([kind, icon?.type]).toEqual(['xmr', 'common_cause']);
		// Mean 0.22, every moving range 0.04: limits 0.22 -+ 2.66 * 0.04.
		expect(months[0]!.limits!.centre).toBeCloseTo(0.22, 12);
		expect(months[0]!.limits!.upper).toBeCloseTo(0.3264, 12);
		expect(months[0]!.limits!.lower).toBeCloseTo(0.1136, 12);
		expect(claim(steady(12))).toBe(
			'Tavanomaista vaihtelua: viimeisin jakso (joulukuu 2024, 24 %) on rajojen 11–33 % sisällä.'
		);
	});
	it('are judged by a p chart where one denominator lies over a quarter from the mean', () => {
		const rows = [...steady(12), row(12, 60, 300)];
		expect(signals(rows).kind).toBe('p');
		expect(signals(rows).months.at(-1)!.limits!.upper).toBeLessThan(
			signals(rows).months[0]!.limits!.upper
		);
	});
	it('find a month beyond the limits, and say whether it is better or worse', () => {
		const rows = [...steady(12), row(12, 60)];
		expect(signals(rows).icon).toMatchObject({ type: 'concern', index: 12 });
		expect(claim(rows)).toBe(
			'Poikkeava havainto: tammikuu 2025 60 % on tavanomaisen vaihtelun rajojen ulkopuolella. Suunta on huonompaan.'
		);
		expect(claim([...steady(12), row(12, 1)])).toContain('parempaan');
	});
	it('pass over open, hidden, absent and incomplete months', () => {
		const hidden: Row = { ...row(3, 2), rate: null, repeats: null, suppressed: { rate: 'few' } };
		const rows = steady(16)
			.map((one, i) => (i === 3 ? hidden : one))
			.filter((_, i) => i !== 5);
		const { months, points } = signals(rows, ['2025-04-01']);
		expect(months).toHaveLength(16);
		expect(points).toBe(13);
		expect([3, 5, 15].map((i) => months[i]!.type)).toEqual([null, null, null]);
		const late = monthSignals(
			steady(16),
			{ metric: repeats, isOpen: () => false },
			{ ...context, period: { ...context.period, start: '2024-01-02', asOf: '2025-04-29' } }
		);
		expect(late.points).toBe(14);
	});
	it('begin anew with another version of the law', () => {
		const rows = steady(26);
		const options = { metric: repeats, isOpen: () => false, breaks: ['2025-01-15'] };
		const { months } = monthSignals(
			rows.map((one, i) => (i > 12 ? row(i, wave(i) + 40) : one)),
			options,
			{ ...context, period: { ...context.period, end: '2026-05-01', asOf: '2026-04-30' } }
		);
		expect(months.map(({ type }) => type).filter((type) => type === 'concern')).toEqual([]);
		expect(months[13]!.limits!.centre).toBeGreaterThan(months[12]!.limits!.centre + 0.3);
	});
	it('have no limits under 12 points, but a run chart', () => {
		const found = signals(steady(11));
		expect([found.kind, found.icon, found.run?.signal]).toEqual(['run', null, false]);
		expect(claim(steady(11))).toContain('Jaksoja on 11, alle 12');
		expect(claim([])).toBe('Yhdenkään jakson osuutta ei voi näyttää.');
	});
	it('leave Julys aside from 24 months on', () => {
		const july = (rows: Row[]) => rows.map((one, i) => (i % 12 === 6 ? row(i, 90) : one));
		expect(signals(july(steady(24))).months[6]!.type).toBeNull();
		expect(signals(july(steady(14))).months[6]!.type).toBe('concern');
	});
});
