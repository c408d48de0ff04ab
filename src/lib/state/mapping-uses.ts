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

/** Required contract columns that a mapping leaves open; `unit_name` stands for either unit column. */
export function missingColumns(mapping: Mapping): string[] {
	const filled = (name: string) => isFilled(mapping, name);
	const wide = (mapping.events?.length ?? 0) > 0;
	const always = wide ? ['client_id'] : ['client_id', 'event_time', 'event_type'];
	const missing = always.filter((name) => !filled(name));
	return filled('unit_id') || filled('unit_name') ? missing : [...missing, 'unit_name'];
}

/** Whether a header or a constant fills a contract column, in the row or in one of its events. */
export function isFilled(mapping: Mapping, column: string): boolean {
	const has = (source: ColumnSource | undefined) => source !== undefined && source !== null;
	return (
		has(mapping.columns[column]) ||
		mapping.constants?.[column] !== undefined ||
		(mapping.events ?? []).some(({ columns }) => has(columns?.[column]))
	);
}
