import { contractColumn } from '#lib/events/columns.ts';
import { wideEventSpecs, type EventSpec } from '#lib/events/profile-specs.ts';
import { foldHeader } from '#lib/events/header-fold.ts';
import type { ColumnSource, EventMapping } from '#lib/events/mapping.ts';
import type { ColumnProfile } from '../look/file-shape.ts';

/** Fewest date columns with an event of their own that make a file a wide table. */
const FEWEST_DATES = 2;

/** Finds the column of a header list that a file has, the earlier header first; identifiers are none. */
export type FindColumns = (headers: readonly string[]) => readonly ColumnProfile[];

/** How a file's columns are found by their folded headers. */
export function columnFinder(profiles: readonly ColumnProfile[]): FindColumns {
	const open = profiles.filter(({ identifier }) => !identifier);
	return (headers) =>
		[...new Set(headers.map(foldHeader))].flatMap(
			(folded) => open.find(({ header }) => foldHeader(header) === folded) ?? []
		);
}

/**
 * What fills a contract column: the first header of a list that the file has, or the first two of them
 * where a second may stand in (never of an identifier or a time); null without any.
 */
export function sourceOf(
	name: string,
	headers: readonly string[],
	find: FindColumns
): ColumnSource {
	const { type, privacy } = contractColumn(name);
	const [first, second] = find(headers);
	if (!first) return null;
	const alone = type === 'time' || privacy === 'direct' || !second;
	return alone ? first.header : [first.header, second.header];
}

/** The events that a file has a date column for. */
export function eventsOf(specs: readonly EventSpec[], find: FindColumns): EventMapping[] {
	const events = specs.flatMap((spec): EventMapping[] => {
		const time = find(spec.time).find(({ kind }) => ['date', 'integer', 'empty'].includes(kind));
		if (!time) return [];
		const columns = Object.entries(spec.columns ?? {}).flatMap(([name, headers]) => {
			const source = sourceOf(name, headers, find);
			return source === null ? [] : [[name, source] as const];
		});
		const twin = find(spec.unless_same_as ?? [])[0];
		const cancelling = find(spec.cancelled_if ?? []).map(({ header }) => header);
		return [
			{
				event_type: spec.event_type,
				time: time.header,
				...(columns.length > 0 ? { columns: Object.fromEntries(columns) } : {}),
				...(spec.constants ? { constants: spec.constants } : {}),
				...(twin ? { unless_same_as: twin.header } : {}),
				...(cancelling.length > 0 ? { cancelled_if: cancelling } : {})
			}
		];
	});
	return events.map((event) => withoutLostTwin(event, events));
}

/** An event is only left out for a twin that is itself an event of the row. */
function withoutLostTwin(
	{ unless_same_as: twin, ...event }: EventMapping,
	events: readonly EventMapping[]
): EventMapping {
	const kept = twin !== undefined && events.some(({ time }) => time === twin);
	return kept ? { ...event, unless_same_as: twin } : event;
}

/** Events of a wide table of no known kind: one per date column that stands for one; none unless there are two. */
export function proposeEvents(profiles: readonly ColumnProfile[]): EventMapping[] {
	const events = eventsOf(wideEventSpecs, columnFinder(profiles));
	return events.length >= FEWEST_DATES ? events : [];
}

/** Headers that only events of a wide table read. */
export function headersOf(events: readonly EventMapping[]): Set<string> {
	const sources = events.flatMap(({ time, columns, cancelled_if }) => [
		time,
		...Object.values(columns ?? {}),
		...(cancelled_if ?? [])
	]);
	return new Set(sources.flat().filter((header): header is string => header !== null));
}
