import { addMonths } from '#lib/base/civil-day.ts';
import type { Row } from '#lib/gate/row.ts';

/** Readable names of the units of the drawn rows: one long, one that sorts after z. */
export const unitNames: Readonly<Record<string, string>> = {
	a: 'Keskustan terveysasema',
	b: 'Lapsiperheiden palvelutarpeen arviointi ja varhainen tuki, pohjoinen alue',
	c: 'Äitiysneuvola',
	d: 'Zeniitin päivystys'
};

type Counts = readonly [n: number, hits: number];

/** A share column with its parts and an interval of about the right width. */
function share(names: { n: string; hits: string; share: string }, [n, hits]: Counts): Row {
	const value = n === 0 ? null : hits / n;
	const half = value === null ? 0 : 1.96 * Math.sqrt((value * (1 - value) + 0.01) / n);
	return {
		[names.n]: n,
		[names.hits]: hits,
		[names.share]: value,
		ci_low: value === null ? null : Math.max(0, value - half),
		ci_high: value === null ? null : Math.min(1, value + half)
	};
}

function hide(row: Row, ...columns: string[]): Row {
	return {
		...row,
		...Object.fromEntries(columns.map((name) => [name, null])),
		suppressed: Object.fromEntries(columns.map((name) => [name, 'few' as const]))
	};
}

const months = (count: number) =>
	Array.from({ length: count }, (_, index) => addMonths('2023-01-01', index));
const wave = (index: number) => Math.round(60 * (1 + 0.4 * Math.sin(index / 3)));

const repeat = { n: 'index_contacts', hits: 'repeats', share: 'rate' };
const limit = { n: 'cohort', hits: 'cohort_met', share: 'cohort_share' };
const bounce = { n: 'eligible_paths', hits: 'paths_with_direct_return', share: 'share' };

const repeatMonths = months(36).map((month, index): Row => {
	const row = {
		month,
		...share(repeat, [300, wave(index)]),
		censored: index > 33 ? 40 : 0,
		planning: 'known'
	};
	return index === 9 ? hide(row, 'repeats', 'rate', 'ci_low', 'ci_high') : row;
});

const limitMonths = months(24).map((month, index): Row => {
	const row = {
		rule: 'PTH_CARE_14VRK_ALL',
		month,
		...share(limit, [80, index < 8 ? 0 : 40 + index]),
		pending: 0,
		met_early: index === 23 ? 12 : 0,
		wait_median: 9 + (index % 4),
		wait_p90: 24 + (index % 5)
	};
	return index === 12
		? hide(row, 'cohort_met', 'cohort_share', 'ci_low', 'ci_high', 'wait_median', 'wait_p90')
		: row;
});

const bounceMonths = months(30).map((month, index): Row => ({
	month,
	...share(bounce, [index === 4 ? 0 : 55, index === 4 ? 0 : 3 + (index % 6)])
}));

const units = (names: typeof repeat, more: Row = {}): Row[] => [
	{ ...more, unit: 'd', ...share(names, [240, 60]) },
	{ ...more, unit: 'c', ...share(names, [1200, 90]) },
	hide(
		{ ...more, unit: 'b', ...share(names, [44, 3]) },
		names.hits,
		names.share,
		'ci_low',
		'ci_high'
	),
	{ ...more, unit: 'a', ...share(names, [0, 0]) }
];

/** Hand-made rows as the bus would give them, with hidden, empty and open ones among them. */
export const chartRows = {
	'repeat-contacts': { time: repeatMonths, unit: units(repeat) },
	'care-guarantee': { time: limitMonths, unit: units(limit, { rule: 'PTH_CARE_14VRK_ALL' }) },
	'ping-pong': { time: bounceMonths, unit: units(bounce) }
} as const;
