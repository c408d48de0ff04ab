import { contractColumn } from '#lib/events/columns.ts';
import { foldHeader } from './header-fold.ts';
import type { ColumnSource, Mapping } from './mapping.ts';
import type { DateOrder } from './date-order.ts';
import { dateOrders, valuesOf } from './proposal-details.ts';
import { matchColumns, type Confidence, type Match, type Reason } from './propose-columns.ts';
import { headersOf, proposeEvents } from './propose-events.ts';
import { hasValueList, proposeValues, type ValueProposal } from './propose-values.ts';
import type { ColumnProfile, FileShape } from './sniff.ts';

/** A mapping to be looked over: why each column is in it, how sure that is, and what is still open. */
export interface Proposal {
	readonly mapping: Mapping;
	/** The ready-made profile whose headers the file has; null where the mapping was put together. */
	readonly profile: string | null;
	/** What proposed each contract column; those that only events fill included. */
	readonly reasons: Readonly<Record<string, Reason>>;
	/** How sure each of them is; the rule stands at `confidenceOf`. */
	readonly confidence: Readonly<Record<string, Confidence>>;
	/** Order of day and month per time column, with cells of the sample that settle it or leave it open. */
	readonly dateOrders: Readonly<Record<string, DateOrder>>;
	/** What becomes of each raw value of the sample, per mapped column with a closed list, commonest first. */
	readonly values: Readonly<Record<string, readonly ValueProposal[]>>;
	/** Raw values per contract column that no contract value was found for. */
	readonly unknownValues: Readonly<Record<string, readonly string[]>>;
	/** Required contract columns that no header fills; `unit_name` stands for either unit column. */
	readonly missing: readonly string[];
}

const CLOCK_HEADER = /klo|kello|kellonaika|klockslag|aika|tid|time/;
const typeByTimeHeader: readonly (readonly [RegExp, string])[] = [
	[/^kaynti|^besok|^visit/, 'visit'],
	[/^yhteydenot|^kontakt|^contact/, 'contact'],
	[/^ajanvaraus|^bokning|^booking/, 'booking']
];

/**
 * Proposes a mapping for a file from its headers and cells. A canonical export maps to itself with
 * nothing open. Columns that identify people are never proposed.
 */
export function proposeMapping(shape: FileShape): Proposal {
	const events = proposeEvents(shape.columns);
	const typed = matchColumns(shape.columns, new Set());
	const isLong = typed.some(({ column }) => column.name === 'event_type');
	const wide = isLong ? [] : events;
	/** Headers that an event reads; a date of cancellation among them stands for the status. */
	const inEvents = headersOf(wide);
	const matches = withTimeByContent(
		wide.length > 0
			? matchColumns(shape.columns, inEvents).filter(
					({ column }) => !['event_time', 'event_type'].includes(column.name)
				)
			: typed,
		wide.length > 0 ? [] : shape.columns
	);
	const columns = Object.fromEntries(
		matches.map((match) => [match.column.name, withClock(match, matches, shape.columns)])
	);
	const constants = constantsFor(matches, wide.length > 0);
	const listed = [...matches, ...eventMatches(wide, shape.columns)];
	const values: Record<string, Record<string, string>> = {};
	const unknownValues: Record<string, string[]> = {};
	for (const { column, profile } of listed.filter((match) => hasValueList(match.column))) {
		const proposed = proposeValues(column, profile);
		if (column.name === 'status' && inEvents.has(profile.header)) {
			values[column.name] = { '*': 'cancelled' };
			continue;
		}
		if (Object.keys(proposed.values).length > 0) {
			values[column.name] = { ...values[column.name], ...proposed.values };
		}
		if (proposed.unknown.length > 0) unknownValues[column.name] = [...proposed.unknown];
	}
	const mapping: Mapping = {
		name: shape.file.replace(/(\.[a-z]{1,4}){1,2}$/i, ''),
		columns,
		...(Object.keys(values).length > 0 ? { values } : {}),
		...(Object.keys(constants).length > 0 ? { constants } : {}),
		...(wide.length > 0 ? { events: wide } : {})
	};
	const each = <Value>(value: (match: Match) => Value) =>
		Object.fromEntries(matches.map((match) => [match.column.name, value(match)]));
	return {
		mapping,
		profile: null,
		reasons: each(({ reason }) => reason),
		confidence: each(({ confidence }) => confidence),
		dateOrders: dateOrders(mapping, shape.columns),
		values: valuesOf(mapping, shape.columns),
		unknownValues,
		missing: missingFrom(mapping)
	};
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

/** The source of a match: a day without a time of day takes the clock column that belongs to it. */
function withClock(
	{ column, profile }: Match,
	matches: readonly Match[],
	profiles: readonly ColumnProfile[]
): ColumnSource {
	if (column.type !== 'time' || profile.kind !== 'date' || profile.withTime) return profile.header;
	const stem = foldHeader(profile.header).replace(/(pvm|paiva|paivamaara|datum|date)$/, '');
	const place = profiles.indexOf(profile);
	const clock = profiles.find((candidate, index) => {
		if (candidate.kind !== 'time' || matches.some((match) => match.profile === candidate))
			return false;
		const folded = foldHeader(candidate.header);
		const related = stem !== '' && folded.startsWith(stem);
		return CLOCK_HEADER.test(folded) && (related || index === place + 1);
	});
	return clock ? [profile.header, clock.header] : profile.header;
}

/** The event type of a file that has none, where the header of its time tells it. */
function constantsFor(matches: readonly Match[], wide: boolean): Record<string, string> {
	if (wide || matches.some(({ column }) => column.name === 'event_type')) return {};
	const time = matches.find(({ column }) => column.name === 'event_time');
	const folded = foldHeader(time?.profile.header ?? '');
	const type = typeByTimeHeader.find(([pattern]) => pattern.test(folded))?.[1];
	return type ? { event_type: type } : {};
}

function eventMatches(
	events: ReturnType<typeof proposeEvents>,
	profiles: readonly ColumnProfile[]
): Pick<Match, 'column' | 'profile'>[] {
	return events.flatMap(({ columns }) =>
		Object.entries(columns ?? {}).flatMap(([name, header]) => {
			const profile = profiles.find((candidate) => candidate.header === header);
			return profile ? [{ column: contractColumn(name), profile }] : [];
		})
	);
}

function missingFrom({ columns, constants, events }: Mapping): string[] {
	const filled = (name: string) => columns[name] !== undefined || constants?.[name] !== undefined;
	const missing = filled('client_id') ? [] : ['client_id'];
	if (!events) missing.push(...['event_time', 'event_type'].filter((name) => !filled(name)));
	if (!filled('unit_id') && !filled('unit_name')) missing.push('unit_name');
	return missing;
}
