import type { IdentityKind } from './batch.ts';
import { combinationPlan, type CombinationPlan } from './combinations.ts';
import type { EventColumnName } from './event-columns.ts';
import type { TimeName } from './file-end.ts';
import type { EventPlan } from './projection.ts';
import { cellsIn, type Slot } from './slot.ts';
import type { TimeCells } from './time-state.ts';

/** What is said of an event, kept once per combination. */
export const traitColumns = [
	'event_type',
	'unit_id',
	'unit_name',
	'service_area',
	'channel',
	'initiator',
	'planned',
	'urgency',
	'status',
	'outcome',
	'from_unit',
	'to_unit',
	'referral_status',
	'reason_code',
	'profession',
	'care_kind',
	'exception_flag',
	'exception_reason',
	'close_reason',
	'group_flag',
	'plan_shared',
	'responsible_named',
	'pilot_id',
	'pilot_group'
] as const;

/** What is said of a client, kept once per combination. */
export const personColumns = [
	'age_years',
	'birth_year',
	'age_group',
	'sex',
	'municipality_code',
	'hva_code',
	'special_support',
	'student',
	'segment',
	'language'
] as const;

/** The contract column of each identity, and the column of its numbers. */
export const identityColumns: Readonly<Record<IdentityKind, readonly [string, EventColumnName]>> = {
	client: ['client_id', 'client_no'],
	case: ['case_id', 'case_no'],
	event: ['event_id', 'event_id_no'],
	referral: ['referral_id', 'referral_no'],
	series: ['series_id', 'series_no']
};

/** The columns of each time; those of what is not kept are null. */
export const timeColumns = {
	event_time: {
		at: 'event_at',
		form: 'event_form',
		clock: 'event_clock',
		instant: 'event_instant'
	},
	booking_made_time: { at: 'made_at', form: 'made_form', clock: null, instant: null },
	booked_time: { at: 'booked_at', form: 'booked_form', clock: null, instant: null },
	due_at: { at: 'due_at', form: 'due_form', clock: 'due_clock', instant: 'due_instant' }
} as const satisfies Readonly<Record<TimeName, Readonly<Record<string, EventColumnName | null>>>>;

/** How one event of a row is made, by the columns it fills. */
export interface PreparedEvent extends EventPlan {
	readonly identities: readonly { readonly kind: IdentityKind; readonly slot: Slot }[];
	readonly times: readonly {
		readonly name: TimeName;
		readonly slot: Slot;
		readonly cells: TimeCells;
	}[];
	readonly traits: CombinationPlan;
	readonly persons: CombinationPlan;
	/** Whether the year of the event is part of what is said of the client. */
	readonly dated: boolean;
	readonly topic: CombinationPlan | null;
	readonly sequence: Slot | null;
	readonly cost: Slot | null;
	/** Cells that a repetition word for word must share besides what has a number. */
	readonly merged: readonly number[];
}

export function prepared(plan: EventPlan): PreparedEvent {
	const { slots, eventNo } = plan;
	const filled = (name: string) => {
		const slot = slots.get(name) ?? -1;
		return slot === -1 ? null : slot;
	};
	const kinds = Object.keys(identityColumns) as IdentityKind[];
	const names = Object.keys(timeColumns) as TimeName[];
	const times = names.flatMap((name) => {
		const slot = filled(name);
		if (slot === null) return [];
		const clock = filled(`${name}_clock`) ?? -1;
		const day = typeof slot === 'number' ? slot : -1;
		return [{ name, slot, cells: { day, clock: typeof clock === 'number' ? clock : -1 } }];
	});
	const [sequence, cost] = [filled('sequence'), filled('cost_eur')];
	return {
		...plan,
		identities: kinds.flatMap((kind) => {
			const slot = filled(identityColumns[kind][0]);
			return slot === null ? [] : [{ kind, slot }];
		}),
		times,
		traits: combinationPlan(traitColumns, slots, 2 * eventNo),
		persons: combinationPlan(personColumns, slots, 2 * eventNo + 1, 'birth_year'),
		dated: filled('birth_year') !== null,
		topic: filled('topic_code') === null ? null : combinationPlan(['topic_code'], slots, eventNo),
		sequence,
		cost,
		merged: [
			...times.flatMap(({ cells }) => [cells.day, cells.clock]),
			...cellsIn(sequence),
			...cellsIn(cost)
		].filter((cell) => cell >= 0)
	};
}

/** The columns that the events of a file have. */
export function columnsOf(events: readonly PreparedEvent[]): EventColumnName[] {
	const some = (test: (event: PreparedEvent) => boolean, ...names: EventColumnName[]) =>
		events.some(test) ? names : [];
	const kinds = Object.keys(identityColumns) as IdentityKind[];
	const times = Object.keys(timeColumns) as TimeName[];
	return [
		'line',
		'event_no',
		'row_key',
		'trait_no',
		'person_no',
		'unread',
		...kinds.flatMap((kind) =>
			some(
				({ identities }) => identities.some((own) => own.kind === kind),
				identityColumns[kind][1]
			)
		),
		...some(({ identities }) => identities.some(({ kind }) => kind === 'case'), 'merge_key'),
		...times.flatMap((name) =>
			some(
				(event) => event.times.some((own) => own.name === name),
				...Object.values(timeColumns[name]).filter((column) => column !== null)
			)
		),
		...some(({ topic }) => topic !== null, 'topic_no'),
		...some(({ sequence }) => sequence !== null, 'sequence'),
		...some(({ cost }) => cost !== null, 'has_cost')
	];
}
