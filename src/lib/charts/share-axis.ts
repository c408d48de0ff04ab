import { formatShare } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { SharePoint } from './share-point.ts';

const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5];

/** A share axis from zero: its end and its ticks. */
export interface ShareAxis {
	readonly end: number;
	readonly ticks: readonly number[];
	readonly format: (share: number) => string;
}

/** The axis that holds all points with their intervals, from 0, in at most `most` steps; to 100 % when there are none. */
export function shareAxis(points: readonly SharePoint[], most: number, locale: Locale): ShareAxis {
	const values = points.flatMap(({ value, high }) => [value, high]).filter((v) => v !== null);
	const highest = Math.min(1, Math.max(0, ...values)) || 1;
	const step = steps.find((size) => Math.ceil(highest / size - 1e-9) <= most) ?? 0.5;
	const count = Math.min(Math.ceil(highest / step - 1e-9), Math.round(1 / step));
	const ticks = Array.from(
		{ length: count + 1 },
		(_, index) => Math.round(index * step * 1000) / 1000
	);
	const digits = step < 0.01 ? 1 : 0;
	return { end: ticks.at(-1)!, ticks, format: (share) => formatShare(locale, share, { digits }) };
}
