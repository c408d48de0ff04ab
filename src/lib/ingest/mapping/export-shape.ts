import { contractColumn } from '#lib/events/columns.ts';
import { eventTypes, type EventType } from '#lib/events/event-types.ts';
import {
	shapeFindings,
	waitEnds,
	waitStarts,
	type ShapeFinding
} from '#lib/events/export-shape.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { ColumnProfile, FileShape } from '../look/file-shape.ts';
import { profilesOf } from './proposal-details.ts';
import { valueProposals } from './propose-values.ts';

/** Fewest rows of a sample that can show what a file lacks. */
const fewestRows = 20;
/** Ends of a matter, of which the day is empty while it is open. */
const matterEnds = ['sna_done', 'decision', 'service_started', 'service_ended', 'case_closed'];
const unplanned = ['cancelled', 'no_show', 'moved'];

/**
 * What a file cannot tell, as far as its beginning and its mapping show; empty for a sample under 20 rows. Whether only
 * ended matters are in a file of one row per event is seen after the load alone.
 */
export function exportShape(mapping: Mapping, shape: FileShape): readonly ShapeFinding[] {
	if (shape.sampledRows < fewestRows) return [];
	const filled = profilesOf(mapping, shape.columns);
	const fixed = (name: string) => mapping.constants?.[name] !== undefined;
	const types = typesOf(mapping, filled.get('event_type') ?? []);
	const has = (names: readonly string[]) => types === null || names.some((name) => types.has(name));
	const visits = [...(types ?? [])].some((type) => eventTypes[type as EventType]?.visit);
	const units = [...(filled.get('unit_id') ?? []), ...(filled.get('unit_name') ?? [])];
	const [client] = filled.get('client_id') ?? [];
	const found: Partial<Record<ShapeFinding, boolean>> = {
		only_ended: onlyEnded(mapping, shape.columns),
		no_starts: !has(waitStarts),
		no_ends: !has(waitEnds),
		few_clients: (client?.empty ?? 0) > 0.2,
		no_unit: units.length === 0 && !fixed('unit_name') && !fixed('unit_id'),
		one_unit:
			fixed('unit_name') || (units.length > 0 && units.every((unit) => unit.distinct === 1)),
		dates_only: datesOnly(mapping, filled.get('event_time') ?? []),
		no_case: !filled.has('case_id'),
		planning_unknown: visits && !filled.has('planned') && !fixed('planned'),
		only_done: onlyDone(mapping, filled.get('status'))
	};
	return shapeFindings.filter((finding) => found[finding]);
}

/** The event types of a sample; null where they are not known: too many values, or one that nobody knows. */
function typesOf(mapping: Mapping, profiles: readonly ColumnProfile[]): Set<string> | null {
	const own = [
		...(mapping.events ?? []).map(({ event_type }) => event_type),
		...[mapping.constants?.['event_type'] ?? []].flat()
	];
	if (profiles.some(({ values }) => values.length === 0)) return null;
	const given = mapping.values?.['event_type'];
	const values = profiles.flatMap((profile) =>
		valueProposals(contractColumn('event_type'), profile, given).map(({ value }) => value)
	);
	if (own.length + values.length === 0 || values.includes(null)) return null;
	return new Set([...own, ...values.filter((value) => value !== null)]);
}

/** Whether no row of a wide table lacks the day of an end, though a matter that waits has none. */
function onlyEnded({ events = [] }: Mapping, columns: readonly ColumnProfile[]): boolean {
	const profileOf = (time: unknown) => columns.find(({ header }) => header === time);
	const starts = events.some(({ event_type }) => waitStarts.includes(event_type));
	return (
		starts &&
		events.some(
			({ event_type, time }) =>
				matterEnds.includes(event_type) &&
				profileOf(time)?.kind === 'date' &&
				profileOf(time)?.empty === 0
		)
	);
}

function datesOnly(mapping: Mapping, times: readonly ColumnProfile[]): boolean {
	const clocked = [
		mapping.columns['event_time'],
		...(mapping.events ?? []).map(({ time }) => time)
	];
	if (clocked.some((source) => Array.isArray(source))) return false;
	const days = times.filter(({ kind }) => kind === 'date');
	return days.length > 0 && days.every(({ withTime }) => !withTime);
}

/** Whether a status column knows of nothing that did not take place. */
function onlyDone(mapping: Mapping, profiles: readonly ColumnProfile[] = []): boolean {
	const given = mapping.values?.['status'];
	const values = profiles.flatMap((profile) =>
		valueProposals(contractColumn('status'), profile, given).map(({ value }) => value)
	);
	return (
		values.includes('done') && !values.some((value) => value === null || unplanned.includes(value))
	);
}
