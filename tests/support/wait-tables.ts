import type { Engine, Session, SqlValue, TableColumn } from '#lib/engine/port.ts';
import { eventTypes, sectorOf, type EventType, type ServiceArea } from '#lib/events/event-types.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { loadLookups } from '#lib/ingest/load/lookups.ts';
import { tableBytes } from '#lib/ingest/load/table-bytes.ts';

/** One event of a wait story; what is left out is unknown. */
export interface WaitEvent {
	readonly client: string | null;
	readonly case?: string;
	readonly area: ServiceArea;
	readonly type: EventType;
	readonly day: string;
	readonly unit?: string;
	/** In full years, or the first and last of a class of ages. */
	readonly age?: number | readonly [low: number, high: number];
	readonly status?: string;
	readonly profession?: string;
	readonly care_kind?: string;
	readonly referral_status?: string;
	readonly urgency?: string;
	readonly sector?: string;
	readonly exception?: boolean;
	readonly special_support?: boolean;
	readonly student?: boolean;
	readonly due?: string;
	/** Times of day, `HH:MM`: of the event and of its deadline. */
	readonly at?: string;
	readonly due_at?: string;
}

export interface WaitData {
	readonly events: readonly WaitEvent[];
	/** Last day of the data, and as-of where no earlier day is given. */
	readonly end: string;
	readonly asOf?: string;
	/** First day on which ends of waits were recorded, as a mapping says it. */
	readonly observedFrom?: string;
	readonly definition?: ParamValues;
}

type Columns = Readonly<Record<string, TableColumn['type']>>;

/** Every event is its own trait and person here: the keys are the event's. */
const rowColumns: Columns = {
	event_key: 'INTEGER',
	client_key: 'INTEGER',
	case_key: 'INTEGER',
	kin_key: 'INTEGER',
	gate_key: 'INTEGER',
	trait_key: 'INTEGER',
	person_key: 'INTEGER',
	stratum_key: 'INTEGER',
	event_day: 'DATE',
	event_time: 'TIMESTAMP',
	time_known: 'BOOLEAN',
	event_instant: 'TIMESTAMP',
	due_day: 'DATE',
	due_at: 'TIMESTAMP',
	due_instant: 'TIMESTAMP'
};
const traitColumns: Columns = {
	trait_key: 'INTEGER',
	event_type: 'VARCHAR',
	is_visit: 'BOOLEAN',
	service_area: 'VARCHAR',
	sector: 'VARCHAR',
	status: 'VARCHAR',
	profession: 'VARCHAR',
	urgency: 'VARCHAR',
	referral_status: 'VARCHAR',
	care_kind: 'VARCHAR',
	exception_flag: 'BOOLEAN'
};
const personColumns: Columns = {
	person_key: 'INTEGER',
	age_low: 'INTEGER',
	age_high: 'INTEGER',
	special_support: 'BOOLEAN',
	student: 'BOOLEAN'
};

/** To be made anew where a table under it gets more columns. */
export const viewOfEvents = `CREATE OR REPLACE VIEW events AS
	SELECT * FROM event_rows JOIN event_traits USING (trait_key) JOIN event_persons USING (person_key)`;

const ready = new WeakSet<Engine>();

/**
 * Makes the tables that waits are measured from without the import before them: as fast as a test of hundreds
 * of cases needs. Clients and cases get keys in the order of their first event.
 */
export async function makeWaitTables(
	engine: Engine,
	session: Session,
	{ events, end, asOf = end, observedFrom }: WaitData
): Promise<void> {
	if (!ready.has(engine)) await loadLookups(session);
	await makeEvents(session, events, asOf);
	const days = {
		data_start: 'DATE',
		data_end: 'DATE',
		as_of: 'DATE',
		observed_from: 'DATE'
	} as const;
	await make(session, 'data_period', days, [
		[events.map(({ day }) => day).sort()[0] ?? end, end, asOf, observedFrom ?? null]
	]);
	ready.add(engine);
}

async function makeEvents(
	session: Session,
	events: readonly WaitEvent[],
	asOf: string
): Promise<void> {
	const clients = new Map<string, number>();
	const cases = new Map<string, number>();
	const strata = new Map<string, SqlValue[]>();
	const key = (keys: Map<string, number>, name: string | null | undefined) => {
		if (name === null || name === undefined) return null;
		if (!keys.has(name)) keys.set(name, keys.size + 1);
		return keys.get(name) ?? null;
	};
	const ordered = inOrder(events);
	const kin = kinOf(ordered);
	const rows = ordered.map((event, index): SqlValue[] => {
		const { unit = 'A', area, client, day } = event;
		const stratum = `${unit} ${area}`;
		if (!strata.has(stratum)) strata.set(stratum, [strata.size + 1, unit, area, '', '', '']);
		const own = index + 1;
		const client_key = key(clients, client);
		const kept = [client_key, key(cases, event.case), kin(event), client_key ?? -1];
		const keys = [own, ...kept, own, own];
		const times = [`${day} ${event.at ?? '00:00'}:00`, event.at !== undefined, null];
		const { due = null, due_at } = event;
		const deadline = [due, due !== null && due_at ? `${due} ${due_at}:00` : null, null];
		return [...keys, strata.get(stratum)![0]!, day, ...times, ...deadline];
	});
	const known = ordered.filter(({ day }) => day <= asOf).length;
	await make(session, 'event_rows', rowColumns, rows.slice(0, known));
	await make(session, 'later_event_rows', rowColumns, rows.slice(known));
	await session.run(`CREATE OR REPLACE VIEW file_rows AS
		SELECT * FROM event_rows UNION ALL SELECT * FROM later_event_rows`);
	const traits = ordered.map((event, index): SqlValue[] => {
		const { type, area, sector = sectorOf[area], status, profession, urgency } = event;
		const rest = [status, profession, urgency, event.referral_status, event.care_kind];
		return [
			index + 1,
			type,
			eventTypes[type].visit,
			area,
			sector,
			...rest.map(orNull),
			event.exception ?? null
		];
	});
	await make(session, 'event_traits', traitColumns, traits);
	const persons = ordered.map(({ age, special_support, student }, index): SqlValue[] => {
		const [low, high] = typeof age === 'object' ? age : [age, age];
		return [index + 1, low, high, special_support, student].map(orNull);
	});
	await make(session, 'event_persons', personColumns, persons);
	await session.run(viewOfEvents);
	const dimensions = ['unit_id', 'service_area', 'county', 'age_group', 'channel'];
	await make(
		session,
		'strata',
		{
			stratum_key: 'INTEGER',
			...Object.fromEntries(dimensions.map((name) => [name, 'VARCHAR'] as const))
		},
		[...strata.values()].map((row) => row.map((value) => value ?? ''))
	);
	await make(session, 'column_fill', { column_name: 'VARCHAR', filled: 'BIGINT' }, filled(events));
}

const orNull = (value: SqlValue | undefined): SqlValue => value ?? null;

function filled(events: readonly WaitEvent[]): SqlValue[][] {
	const columns: Readonly<Record<string, keyof WaitEvent>> = {
		age_years: 'age',
		case_id: 'case',
		profession: 'profession',
		care_kind: 'care_kind',
		special_support: 'special_support',
		student: 'student',
		urgency: 'urgency',
		due_at: 'due'
	};
	return Object.entries(columns).map(([column, field]) => [
		column,
		events.filter((event) => event[field] !== undefined).length
	]);
}

/** Numbers clients joined by shared cases; events with neither client nor case are one kin, 0. */
function kinOf(events: readonly WaitEvent[]): (event: WaitEvent) => number {
	const kin = new Map<string, number>();
	const names = ({ client, case: id }: WaitEvent) => [
		...(client === null ? [] : [`client ${client}`]),
		...(id === undefined ? [] : [`case ${id}`])
	];
	const of = (event: WaitEvent) => Math.min(...names(event).map((name) => kin.get(name)!));
	events.flatMap(names).forEach((name, index) => kin.set(name, kin.get(name) ?? index + 1));
	for (let changed = true; changed;) {
		changed = false;
		for (const event of events)
			for (const name of names(event))
				if (kin.get(name) !== of(event)) {
					kin.set(name, of(event));
					changed = true;
				}
	}
	return (event) => (names(event).length === 0 ? 0 : of(event));
}

/** Order of `event_key`: day, time of day (midnight where unknown), rank, place in the story. */
export function inOrder(events: readonly WaitEvent[]): WaitEvent[] {
	const rank = ({ type }: WaitEvent) => eventTypes[type].rank;
	const time = ({ day, at = '00:00' }: WaitEvent) => `${day} ${at}`;
	return [...events].sort((a, b) =>
		time(a) === time(b) ? rank(a) - rank(b) : time(a) < time(b) ? -1 : 1
	);
}

function make(session: Session, table: string, columns: Columns, rows: readonly SqlValue[][]) {
	const typed = Object.entries(columns).map(([name, type]): TableColumn => ({ name, type }));
	return session.readCsv(tableBytes(rows), table, typed);
}
