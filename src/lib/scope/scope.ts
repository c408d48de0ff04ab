import type { Day } from '#lib/base/civil-day.ts';

/** The dimensions every metric can be narrowed by. */
export const scopeDimensions = [
	'unit',
	'service_area',
	'county',
	'home_county',
	'age_group',
	'channel'
] as const;
export type ScopeDimension = (typeof scopeDimensions)[number];

/**
 * What the reader is looking at: a half-open period of civil days and selected values per dimension.
 * An empty list selects all; the empty text in a list selects "unknown".
 */
export interface Scope {
	readonly from: Day | null;
	readonly to: Day | null;
	readonly unit: readonly string[];
	readonly service_area: readonly string[];
	/** That of the unit. */
	readonly county: readonly string[];
	/** That of the client's first known municipality. */
	readonly home_county: readonly string[];
	readonly age_group: readonly string[];
	readonly channel: readonly string[];
}

export const wholeScope: Scope = {
	from: null,
	to: null,
	unit: [],
	service_area: [],
	county: [],
	home_county: [],
	age_group: [],
	channel: []
};
