import { contractColumn } from '#lib/events/columns.ts';
import { foldHeader } from '#lib/events/header-fold.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { profilesOf } from './proposal-details.ts';
import { withClock } from './propose-clock.ts';
import { matchColumns, type Match } from './propose-columns.ts';
import { headersOf, proposeEvents } from './propose-events.ts';
import { hasValueList, proposeValues } from './propose-values.ts';
import type { ColumnProfile, FileShape } from '../look/file-shape.ts';

const typeByTimeHeader: readonly (readonly [RegExp, string])[] = [
	[/^kaynti|^besok|^visit/, 'visit'],
	[/^yhteydenot|^kontakt|^contact/, 'contact'],
	[/^ajanvaraus|^bokning|^booking/, 'booking']
];

/** Puts a mapping together for a file of no known kind, and tells what its columns were matched by. */
export function mappingOfUnknown(shape: FileShape): { mapping: Mapping; matches: Match[] } {
	const events = proposeEvents(shape.columns);
	const typed = matchColumns(shape.columns, new Set());
	const isLong = typed.some(({ column }) => column.name === 'event_type');
	const wide = isLong ? [] : events;
	const matches = withTimeByContent(
		wide.length > 0
			? matchColumns(shape.columns, headersOf(wide)).filter(
					({ column }) => !['event_time', 'event_type'].includes(column.name)
				)
			: typed,
		wide.length > 0 ? [] : shape.columns
	);
	const columns = Object.fromEntries(
		matches.map((match) => [match.column.name, withClock(match, matches, shape.columns)])
	);
	const constants = constantsFor(matches, wide.length > 0);
	const mapping: Mapping = {
		name: shape.file.replace(/(\.[a-z]{1,5}){1,2}$/i, ''),
		columns,
		...(Object.keys(constants).length > 0 ? { constants } : {}),
		...(wide.length > 0 ? { events: wide } : {})
	};
	const values = usualValues(mapping, shape.columns);
	return { mapping: Object.keys(values).length > 0 ? { ...mapping, values } : mapping, matches };
}

/** The usual words for the raw values of a sample, per mapped column with a closed list. */
export function usualValues(
	mapping: Mapping,
	profiles: readonly ColumnProfile[]
): Record<string, Record<string, string>> {
	const lists = [...profilesOf(mapping, profiles)].flatMap(([name, filling]) => {
		const column = contractColumn(name);
		if (!hasValueList(column)) return [];
		const values: Record<string, string> = {};
		for (const profile of filling) Object.assign(values, proposeValues(column, profile).values);
		return Object.keys(values).length > 0 ? [[name, values] as const] : [];
	});
	return Object.fromEntries(lists);
}

/** Adds the fullest unused day column as the time of the event when no header named one. */
function withTimeByContent(matches: Match[], profiles: readonly ColumnProfile[]): Match[] {
	if (matches.some(({ column }) => column.name === 'event_time')) return matches;
	const best = profiles
		.filter((profile) => profile.kind === 'date' && !profile.identifier)
		.filter((profile) => !matches.some((match) => match.profile === profile))
		.sort((one, other) => one.empty - other.empty)[0];
	if (!best) return matches;
	const column = contractColumn('event_time');
	return [...matches, { column, profile: best, reason: 'content', confidence: 'low' }];
}

/** The event type of a file that has none, where the header of its time tells it. */
function constantsFor(matches: readonly Match[], wide: boolean): Record<string, string> {
	if (wide || matches.some(({ column }) => column.name === 'event_type')) return {};
	const time = matches.find(({ column }) => column.name === 'event_time');
	const folded = foldHeader(time?.profile.header ?? '');
	const type = typeByTimeHeader.find(([pattern]) => pattern.test(folded))?.[1];
	return type ? { event_type: type } : {};
}
