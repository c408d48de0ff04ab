import type { Session, SqlValue, TableColumn } from '#lib/engine/port.ts';
import { eventTypes, type EventType } from '#lib/events/event-types.ts';
import { tableBytes } from '#lib/ingest/load/table-bytes.ts';

/** One event as the tests of paths write it; what is left out is empty. */
export interface PathEvent {
	readonly client: number | null;
	readonly day: string;
	/** `HH:MM`; without it the time of day is unknown. */
	readonly time?: string | undefined;
	readonly unit: string;
	readonly type: EventType;
	readonly case?: number | undefined;
	readonly sequence?: number | undefined;
	readonly event?: string | undefined;
	readonly status?: string | undefined;
	readonly reason?: string | undefined;
	readonly age?: string | undefined;
}

export interface PathUnit {
	readonly unit: string;
	readonly group?: string;
	readonly hub?: boolean;
}

type Columns = Readonly<Record<string, TableColumn['type']>>;

const eventColumns: Columns = {
	event_key: 'INTEGER',
	client_key: 'INTEGER',
	gate_key: 'INTEGER',
	kin_key: 'INTEGER',
	person_key: 'INTEGER',
	case_key: 'INTEGER',
	sequence: 'BIGINT',
	event_id: 'VARCHAR',
	event_day: 'DATE',
	event_time: 'TIMESTAMP',
	time_known: 'BOOLEAN',
	event_type: 'VARCHAR',
	event_rank: 'INTEGER',
	is_visit: 'BOOLEAN',
	is_step: 'BOOLEAN',
	unit_id: 'VARCHAR',
	stratum_key: 'INTEGER',
	status: 'VARCHAR',
	reason_code: 'VARCHAR',
	row_no: 'INTEGER'
};
const stratumColumns: Columns = {
	stratum_key: 'INTEGER',
	unit_id: 'VARCHAR',
	service_area: 'VARCHAR',
	county: 'VARCHAR',
	age_group: 'VARCHAR',
	channel: 'VARCHAR'
};
const unitColumns: Columns = { unit_id: 'VARCHAR', unit_group: 'VARCHAR', is_hub: 'BOOLEAN' };

/** Events of a story: one a line, `client day[Thh:mm] unit type [key=value …]`; `-` is no client. */
export function pathStory(text: string): PathEvent[] {
	const lines = text.split('\n').map((line) => line.trim());
	return lines.filter(Boolean).map((line) => {
		const [client, when, unit, type, ...rest] = line.split(/\s+/);
		const [day, time] = when!.split('T');
		const extra = Object.fromEntries(rest.map((pair) => pair.split('=')));
		return {
			client: client === '-' ? null : Number(client),
			day: day!,
			time,
			unit: unit === '?' ? '' : unit!,
			type: type as EventType,
			...extra,
			case: extra.case && Number(extra.case),
			sequence: extra.sequence && Number(extra.sequence)
		};
	});
}

/** Order of `event_key` in the table contract: day, time, client, rank, source row. */
export function inEventOrder(events: readonly PathEvent[]): PathEvent[] {
	const key = ({ day, time = '00:00', client, type }: PathEvent) =>
		`${day} ${time} ${String(client ?? -1).padStart(9)} ${String(eventTypes[type].rank).padStart(2, '0')}`;
	return [...events].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Clients joined by cases they share, by their smallest client; what has neither client nor case is kin 0. */
function kinOf(events: readonly PathEvent[]): (event: PathEvent) => number {
	const kin = new Map<string, number>();
	const namesOf = ({ client, case: matter }: PathEvent) => [
		...(client === null ? [] : [`client ${client}`]),
		...(matter === undefined ? [] : [`case ${matter}`])
	];
	events.flatMap(namesOf).forEach((name, index) => kin.set(name, index + 1));
	for (let changed = true; changed;) {
		changed = false;
		for (const names of events.map(namesOf)) {
			const least = Math.min(...names.map((name) => kin.get(name)!));
			for (const name of names.filter((other) => kin.get(other) !== least)) {
				kin.set(name, least);
				changed = true;
			}
		}
	}
	return (event) => kin.get(namesOf(event)[0] ?? '') ?? 0;
}

/** Makes what the family `paths` reads out of these events. */
export async function makePathEvents(
	session: Session,
	events: readonly PathEvent[],
	units: readonly PathUnit[]
): Promise<void> {
	const strata = new Map<string, number>();
	const stratum = ({ unit, age = '' }: PathEvent) => {
		const key = `${unit} ${age}`;
		if (!strata.has(key)) strata.set(key, strata.size);
		return strata.get(key)!;
	};
	const kin = kinOf(events);
	const eventRows = inEventOrder(events).map((event, index) => {
		const { rank, visit, step } = eventTypes[event.type];
		return [
			index,
			event.client,
			event.client ?? -1,
			kin(event),
			event.age ? Number.parseInt(event.age) : 0,
			event.case ?? null,
			event.sequence ?? null,
			event.event ?? null,
			event.day,
			`${event.day} ${event.time ?? '00:00'}:00`,
			event.time !== undefined,
			event.type,
			rank,
			visit,
			step,
			event.unit,
			stratum(event),
			event.status ?? null,
			event.reason ?? null,
			events.indexOf(event)
		];
	});
	const unitRows = units.map(({ unit, group = '', hub = false }) => [unit, group, hub]);
	const stratumRows = [...strata].map(([key, number]) => {
		const [unit = '', age = ''] = key.split(' ');
		return [number, unit, 'muu', '', age, ''];
	});
	const make = (table: string, columns: Columns, rows: readonly (readonly SqlValue[])[]) =>
		session.readCsv(
			tableBytes(rows),
			table,
			Object.entries(columns).map(([name, type]) => ({ name, type }))
		);
	await make('events', eventColumns, eventRows);
	// Every event is its own trait here: the key is the event's.
	await session.run(`UPDATE events SET unit_id = '' WHERE unit_id IS NULL;
		CREATE OR REPLACE VIEW event_rows AS SELECT *, event_key AS trait_key FROM events;
		CREATE OR REPLACE VIEW event_traits AS SELECT event_key AS trait_key, * FROM events`);
	await make('strata', stratumColumns, stratumRows);
	await make('units', unitColumns, unitRows);
}
