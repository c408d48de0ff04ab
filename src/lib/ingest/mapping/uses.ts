import type { ColumnSource, Mapping } from '#lib/events/mapping.ts';

/** What a header may fill: a contract column, or the second half of one: the time of day, or what fills gaps. */
export interface Target {
	readonly column: string;
	readonly part: 'whole' | 'clock';
}

/** What of the row itself a header fills, in the mapping's order. */
export function columnsFrom(mapping: Mapping, header: string): Target[] {
	return Object.entries(mapping.columns).flatMap(([column, source]) =>
		partsOf(column, source, header)
	);
}

/** What of the events of a wide row a header fills: the event's place in the list, and the target. */
export function eventsFrom(mapping: Mapping, header: string): (Target & { event: number })[] {
	return (mapping.events ?? []).flatMap(({ time, columns }, event) =>
		Object.entries({ event_time: time, ...columns }).flatMap(([column, source]) =>
			partsOf(column, source, header).map((target) => ({ ...target, event }))
		)
	);
}

function partsOf(column: string, source: ColumnSource, header: string): Target[] {
	const [day, clock] = source === null ? [] : [source].flat();
	if (day === header) return [{ column, part: 'whole' }];
	return clock === header ? [{ column, part: 'clock' }] : [];
}
