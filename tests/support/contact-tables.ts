import type { Engine, Session, SqlValue, TableColumn } from '#lib/engine/port.ts';
import { serviceAreaNames } from '#lib/events/columns.ts';
import {
	defaultWindowDays,
	eventTypes,
	type EventType,
	type ServiceArea
} from '#lib/events/event-types.ts';
import { buildFamily } from '#lib/facts/build.ts';
import family from '#lib/facts/contact-days/family.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import repeatContacts from '#lib/metrics/repeat-contacts/index.ts';
import { kinOf } from '#lib/ingest/load/kin.ts';
import { tableBytes } from '#lib/ingest/load/table-bytes.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import { measured, type MeasuredQuestion, type MeasuredRecord } from './measured.ts';

/** One event of a repeat-contact story; what is left out is unknown, a contact in unit A of primary care. */
export interface ContactEvent {
	readonly client: number | null;
	readonly day: string;
	/** Time of day `HH:MM`. */
	readonly at?: string;
	readonly type?: EventType;
	readonly unit?: string;
	readonly area?: ServiceArea;
	readonly case?: number;
	readonly channel?: string;
	readonly age?: string;
	readonly planned?: boolean;
	readonly initiator?: string;
	readonly status?: string;
	readonly topic?: string;
	readonly series?: string;
	readonly group?: boolean;
	/** Day a booking is for, and day it was made. */
	readonly booked?: string;
	readonly made?: string;
	readonly closed?: string;
}

export interface ContactData {
	readonly events: readonly ContactEvent[];
	/** Last day of the data; the last event's day when left out. */
	readonly end?: string;
	/** Units whose own data end earlier. */
	readonly unitEnds?: Readonly<Record<string, string>>;
	readonly definition?: ParamValues;
	/** Contract columns that some event fills; `planned` when left out. */
	readonly filled?: readonly string[];
}

/** Asks the loaded contacts; rows before the gate. */
export type AskContacts = (
	by: readonly GroupName[],
	question?: Omit<MeasuredQuestion, 'by'>
) => Promise<MeasuredRecord[]>;

/** Makes the tables that contact days are counted from, without the import before them, and the contact days. */
export async function loadContacts(engine: Engine, data: ContactData): Promise<AskContacts> {
	await engine.transaction(async (session) => {
		await makeEvents(session, data);
		await buildFamily(session, family, data.definition ?? {});
	});
	return (by, question = {}) => measured(engine, repeatContacts, { ...question, by });
}

let lastVariant = 0;

/** Makes the same tables and the contact days of the fact family, in slices of kin; returns the variant they are in. */
export async function buildContactDays(
	engine: Engine,
	data: ContactData,
	parts = 1
): Promise<number> {
	const variant = ++lastVariant + 1;
	await engine.transaction(async (session) => {
		await makeEvents(session, data);
		await buildFamily(session, family, data.definition ?? {}, { variant, parts });
	});
	return variant;
}

async function makeEvents(session: Session, data: ContactData): Promise<void> {
	const events = data.events.map(
		(event) => ({ unit: 'A', area: 'perusterveydenhuolto', ...event }) as const
	);
	const end =
		data.end ??
		events
			.map(({ day }) => day)
			.sort()
			.at(-1) ??
		'2024-12-31';
	const strata = new Map<string, SqlValue[]>();
	const kin = kinIn(events);
	const rows = [...events]
		.map((event, place) => ({ event, place, rank: eventTypes[event.type ?? 'contact'].rank }))
		.sort(
			(a, b) => compare(orderOf(a.event), orderOf(b.event)) || a.rank - b.rank || a.place - b.place
		)
		.map(({ event }, key) => [...eventRow(event, key + 1, strata), kin(event)]);
	const units = [...new Set(events.map(({ unit }) => unit))];
	const make = (table: string, columns: Columns, values: readonly SqlValue[][]) =>
		session.readCsv(tableBytes(values), table, toColumns(columns));
	await make(
		'data_period',
		{ data_start: 'DATE', data_end: 'DATE', as_of: 'DATE', observed_from: 'DATE' },
		[[end, end, end, null]]
	);
	await make(
		'units',
		{ unit_id: 'VARCHAR', follow_up_end: 'DATE' },
		units.map((unit) => [unit, data.unitEnds?.[unit] ?? end])
	);
	await make(
		'service_areas',
		{ service_area: 'VARCHAR', default_window_days: 'INTEGER' },
		serviceAreaNames.map((area) => [area, defaultWindowDays(area)])
	);
	await make(
		'column_fill',
		{ column_name: 'VARCHAR', filled: 'BIGINT' },
		(data.filled ?? ['planned']).map((column) => [column, 1])
	);
	await make('events', eventColumns, rows);
	// Every event is its own trait here: the key is the event's.
	await session.run(`CREATE OR REPLACE VIEW event_rows AS SELECT *, event_key AS trait_key FROM events;
		CREATE OR REPLACE VIEW event_traits AS SELECT event_key AS trait_key, * FROM events`);
	await make('strata', stratumColumns, [...strata.values()]);
}

const aboveClients = 1_000_000;

/** The kin of every event: clients joined by shared cases; without a client its case's, with neither 0. */
function kinIn(events: readonly ContactEvent[]): (event: ContactEvent) => number {
	const ends = ({ client, case: shared }: ContactEvent) => [
		...(client === null ? [] : [client]),
		...(shared === undefined ? [] : [aboveClients + shared])
	];
	const kin = new Map(kinOf(events.map(ends).map(([one = 0, other = one]) => [one, other])));
	return (event) => kin.get(ends(event)[0] ?? 0)!;
}

type Columns = Readonly<Record<string, TableColumn['type']>>;
type LocatedEvent = ContactEvent & { readonly unit: string; readonly area: ServiceArea };

const stratumColumns: Columns = {
	stratum_key: 'INTEGER',
	unit_id: 'VARCHAR',
	service_area: 'VARCHAR',
	county: 'VARCHAR',
	age_group: 'VARCHAR',
	channel: 'VARCHAR'
};

const eventColumns: Columns = {
	event_key: 'INTEGER',
	client_key: 'INTEGER',
	case_key: 'INTEGER',
	event_day: 'DATE',
	event_type: 'VARCHAR',
	eligible: 'VARCHAR',
	unit_id: 'VARCHAR',
	service_area: 'VARCHAR',
	stratum_key: 'INTEGER',
	channel: 'VARCHAR',
	initiator: 'VARCHAR',
	planned: 'BOOLEAN',
	status: 'VARCHAR',
	booking_made_time: 'TIMESTAMP',
	booked_time: 'TIMESTAMP',
	topic_code: 'VARCHAR',
	series_id: 'VARCHAR',
	group_flag: 'BOOLEAN',
	close_reason: 'VARCHAR',
	person_key: 'INTEGER',
	kin_key: 'INTEGER'
};

function eventRow(event: LocatedEvent, key: number, strata: Map<string, SqlValue[]>): SqlValue[] {
	const channel = event.channel ?? 'phone';
	const place = [event.unit, event.area, '01', event.age ?? '30-64', channel];
	const stratum = strata.get(place.join()) ?? [strata.size + 1, ...place];
	strata.set(place.join(), stratum);
	const type = event.type ?? 'contact';
	const noon = (day: string | undefined) => (day === undefined ? null : `${day} 12:00:00`);
	return [
		key,
		event.client,
		event.case ?? null,
		event.day,
		type,
		eventTypes[type].eligible,
		event.unit,
		event.area,
		stratum[0]!,
		channel,
		event.initiator ?? null,
		event.planned ?? null,
		event.status ?? null,
		noon(event.made),
		noon(event.booked),
		event.topic ?? null,
		event.series ?? null,
		event.group ?? null,
		event.closed ?? null,
		key
	];
}

const orderOf = (event: ContactEvent) =>
	`${event.day} ${event.at ?? '00:00'} ${event.client ?? ''}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const toColumns = (columns: Columns): TableColumn[] =>
	Object.entries(columns).map(([name, type]) => ({ name, type }));
