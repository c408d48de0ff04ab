import type { ParamValues } from '#lib/facts/param.ts';

const noLimit = 90;

/**
 * Days after a path's first day until its figures stand: `window_days`, without one `gap_days`, without either 90.
 * A month of paths is open while its last day and these days together are not before the earlier of as-of and
 * data_end. Source: domain.md part 0, Paths (second round).
 */
export function openDays({ window_days, gap_days }: ParamValues): number {
	const limits = [window_days, gap_days].filter((days) => typeof days === 'number' && days >= 0);
	return Number(limits[0] ?? noLimit);
}
