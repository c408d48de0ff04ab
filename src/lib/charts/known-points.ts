import { formatCount } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { chartWords } from './chart-messages.ts';
import type { ValuePoint } from './point.ts';

/** A point whose value is known. */
export type Valued<Point> = Point & { readonly value: number };

/** What ends a summary: n in all where every point has one, and how many points are hidden. */
export function tail(points: readonly ValuePoint[], locale: Locale): string[] {
	const hidden = points.filter((point) => point.hidden !== '').length;
	const counted = points.every((point) => point.n !== null);
	const n = points.reduce((sum, point) => sum + (point.n ?? 0), 0);
	return [
		...(counted && n > 0 ? [t(chartWords, locale, 'total', { n: formatCount(locale, n) })] : []),
		...(hidden > 0 ? [t(chartWords, locale, 'hidden', { n: hidden })] : [])
	];
}

/** The points whose value is known. */
export function valued<Point extends ValuePoint>(points: readonly Point[]): Valued<Point>[] {
	return points.filter((point): point is Valued<Point> => point.value !== null);
}

/** The point of the highest (1) or lowest (-1) value, the first of them on a tie. */
export function extreme<Point extends { value: number }>(points: readonly Point[], sign: 1 | -1) {
	return points.reduce<Point | undefined>(
		(best, point) => (best === undefined || sign * (point.value - best.value) > 0 ? point : best),
		undefined
	);
}
