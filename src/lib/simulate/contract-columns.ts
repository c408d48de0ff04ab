import { csvLine } from '#lib/base/csv.ts';

const own = [
	'client_id',
	'event_time',
	'event_type',
	'unit_id',
	'unit_name',
	'service_area'
] as const;

/** Columns an event of the simulation may fill besides client, time, type and unit. */
export const details = [
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
	'plan_shared',
	'responsible_named',
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

export type Fields = Partial<Readonly<Record<(typeof details)[number], string>>>;

/** The header line of the export: contract names, so that it maps itself. */
export const headerLine = csvLine([...own, ...details, ...traits]);

/** A line of the export by column; what is not given is empty. */
export function contractLine(
	values: Fields & Partial<Readonly<Record<(typeof own)[number] | (typeof traits)[number], string>>>
): string {
	const cells = [...own, ...details, ...traits].map((name) => values[name] ?? '');
	return csvLine(cells);
}
