import type { Hidden } from './panel.ts';
import type { Setting } from './threshold.ts';

/**
 * Why a count of rows or events is hidden where nobody knows whose they are: each stands for one client, as it may,
 * so that 1 to k-1 of them are `few`. Undefined: it may be shown.
 */
export function fewRows(count: number, k: Setting): Hidden | undefined {
	return count > 0 && count < k ? 'few' : undefined;
}

/** Why a share of such rows is hidden: `few` where it is of few, `linked` where the rest is. Undefined: it may be shown. */
export function fewOfRows(share: number, rows: number, k: Setting): Hidden | undefined {
	const own = Math.round(share * rows);
	return fewRows(own, k) ?? (fewRows(rows - own, k) && 'linked');
}
