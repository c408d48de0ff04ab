import { csvLine } from '#lib/base/csv.ts';
import type { Client } from './client.ts';
import { fullYears } from './calendar.ts';
import { countyCode, type UnitId } from './county.ts';
import type { Fields, SimulatedEvent } from './journal.ts';
import { pilot, pilotArm } from './pilot.ts';
import type { Site } from './sites.ts';
import { timeText } from './calendar.ts';

const own = [
	'client_id',
	'event_time',
	'event_type',
	'unit_id',
	'unit_name',
	'service_area'
] as const;

const details = [
	'case_id',
	'channel',
	'initiator',
	'planned',
	'urgency',
	'status',
	'outcome',
	'from_unit',
	'to_unit',
	'referral_id',
	'referral_status',
	'booking_made_time',
	'booked_time',
	'topic_code',
	'reason_code',
	'profession',
	'care_kind',
	'exception_flag',
	'exception_reason',
	'close_reason',
	'series_id',
	'group_flag',
	'special_support',
	'student'
] as const;

const traits = [
	'age_years',
	'sex',
	'municipality_code',
	'hva_code',
	'pilot_id',
	'pilot_group'
] as const;

/** The header line of the export: contract names, so that it maps itself. */
export const headerLine = csvLine([...own, ...details, ...traits]);

/** A line of the export by column; what is not given is empty. */
export function contractLine(
	values: Fields & Partial<Readonly<Record<(typeof own)[number] | (typeof traits)[number], string>>>
): string {
	const cells = [...own, ...details, ...traits].map((name) => values[name] ?? '');
	return csvLine(cells);
}

/**
 * One event as a line of the export; without a client for an anonymous service.
 * @param at the place where each kind of unit serves the client
 */
export function eventLine(
	event: SimulatedEvent,
	client: Client | null,
	at: (unit: UnitId) => Site
): string {
	const { id, name, unit } = at(event.unit);
	const arm = pilotArm(unit, event.day);
	const { from_unit: from, to_unit: to } = event.fields;
	const fields: Fields = {
		...event.fields,
		...(from && { from_unit: at(from as UnitId).id }),
		...(to && { to_unit: at(to as UnitId).id })
	};
	const cells = [
		client?.id ?? '',
		timeText(event.day, event.minute),
		event.type,
		id,
		name,
		unit.area,
		...details.map((column) => fields[column] ?? ''),
		client ? String(fullYears(client.birth, event.day)) : '',
		client?.sex ?? '',
		client?.municipality ?? '',
		client ? countyCode : '',
		arm === null ? '' : pilot.id,
		arm ?? ''
	];
	return csvLine(cells);
}
