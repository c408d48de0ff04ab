import type { Classification, Predicate } from '#lib/rollup/predicate.ts';
import type { Reading } from '#lib/rollup/question.ts';

const withinWindow = (column: string): Predicate => ({
	atMost: [{ column }, { param: 'window_days' }]
});
const hubsCount: Predicate = { param: 'hubs', equals: 'include' };
const isHub = (column: 'from_hub' | 'to_hub'): Predicate => ({ column, is: true });

const length: Classification = {
	states: [
		['eligible', { atLeast: [{ column: 'transitions' }, { value: 2 }] }],
		['short', null]
	]
};

/** Whether a path has a direct return within the read parameter `window_days` (none = any); `hubs` says which count. */
const bounce: Classification = {
	states: [
		[
			'returned',
			{
				any: [
					{ all: [hubsCount, withinWindow('return_days')] },
					withinWindow('hubless_return_days')
				]
			}
		],
		['straight', null]
	]
};

/** Paths by their first day, where no unit is asked. */
export const paths: Reading = {
	table: 'paths',
	dated: 'start_day',
	classes: { length, bounce }
};

/**
 * The same where units are asked, grouped by or narrowed to: paths that visit a unit, `returned` where it is B of a
 * direct return. A path through several units of one group counts once, as returned when any of them bounced it.
 */
export const visits: Reading = {
	table: 'visits',
	dated: 'start_day',
	dimensions: { unit: 'path_unit' },
	classes: { length, bounce },
	subject: 'path_key',
	apart: ['unit']
};

/** Handovers by the day of arrival; by unit: the unit left, which is B of a direct return. */
export const handovers: Reading = {
	table: 'moves',
	dated: 'day',
	dimensions: { unit: 'path_unit' },
	lattice: ['unit'],
	classes: {
		direct: {
			states: [
				[
					'returned',
					{
						all: [
							withinWindow('return_days'),
							{ any: [hubsCount, { not: { any: [isHub('from_hub'), isHub('to_hub')] } }] }
						]
					}
				],
				['onward', null]
			]
		}
	}
};

/** The same by the unit arrived at, to which an indirect return belongs. */
export const arrivals: Reading = {
	table: 'moves',
	dated: 'day',
	dimensions: { unit: 'path_to_unit' },
	lattice: ['to_unit'],
	classes: {
		indirect: {
			states: [
				['returned', { column: 'goes_back', is: true }],
				['onward', null]
			]
		}
	}
};
