import { formatCount, formatShare } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ValuePoint } from './point.ts';

const shareSteps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5];
const daySteps = [1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730];

/** An axis of values from zero: its end and its ticks. */
export interface ValueAxis {
	readonly end: number;
	readonly ticks: readonly number[];
	readonly format: (value: number) => string;
}

/** The axis of shares that holds all points with their intervals, from 0, in at most `most` steps; to 100 % without points. */
export function shareAxis(
	points: readonly Pick<ValuePoint, 'value' | 'high'>[],
	most: number,
	locale: Locale
): ValueAxis {
	const values = points.flatMap(({ value, high }) => [value, high]).filter((v) => v !== null);
	const highest = Math.min(1, Math.max(0, ...values)) || 1;
	const { end, ticks, step } = fit(highest, shareSteps, most, 1);
	const digits = step < 0.01 ? 1 : 0;
	return { end, ticks, format: (share) => formatShare(locale, share, { digits }) };
}

/** The axis of days that holds all values, from 0, in at most `most` steps. */
export function daysAxis(values: readonly number[], most: number, locale: Locale): ValueAxis {
	const { end, ticks } = fit(Math.max(1, ...values), daySteps, most, Infinity);
	return { end, ticks, format: (days) => formatCount(locale, days) };
}

function fit(highest: number, steps: readonly number[], most: number, limit: number) {
	const needed = (size: number) => Math.ceil(highest / size - 1e-9);
	const step = steps.find((size) => needed(size) <= most) ?? steps.at(-1)!;
	const count = Math.min(needed(step), Math.round(limit / step));
	const ticks = Array.from(
		{ length: count + 1 },
		(_, place) => Math.round(place * step * 1000) / 1000
	);
	return { step, ticks, end: ticks.at(-1)! };
}
