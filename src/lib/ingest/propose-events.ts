import { eventHeadersOfWideTables } from '#lib/events/synonyms.ts';
import { foldHeader } from './header-fold.ts';
import type { ColumnSource, EventMapping } from './mapping.ts';
import type { ColumnProfile } from './sniff.ts';

/** Fewest date columns with an event of their own that make a file a wide table. */
const FEWEST_DATES = 2;

/** Events of a wide table: one per date column that stands for an event; none unless there are two. */
export function proposeEvents(profiles: readonly ColumnProfile[]): EventMapping[] {
	const find = (names: readonly string[]) => {
		const folded = names.map(foldHeader);
		return profiles.find(
			({ header, identifier }) => !identifier && folded.includes(foldHeader(header))
		);
	};
	const events = eventHeadersOfWideTables.flatMap(({ headers, event_type, columns }) => {
		const time = find(headers);
		if (!time || !['date', 'integer', 'empty'].includes(time.kind)) return [];
		const own = Object.entries(columns ?? {}).flatMap(([name, names]): [string, ColumnSource][] => {
			const profile = find(names);
			return profile ? [[name, profile.header]] : [];
		});
		return [
			{
				event_type,
				time: time.header,
				...(own.length > 0 ? { columns: Object.fromEntries(own) } : {})
			}
		];
	});
	return events.length >= FEWEST_DATES ? events : [];
}

/** Headers that only events of a wide table read. */
export function headersOf(events: readonly EventMapping[]): Set<string> {
	const sources = events.flatMap(({ time, columns }) => [time, ...Object.values(columns ?? {})]);
	return new Set(sources.flat().filter((header): header is string => header !== null));
}
