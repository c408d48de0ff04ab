import { rules } from './load.ts';
import type { ClockEvent, RuleVersion } from './shape.ts';

/** A lookup table to be loaded: column names and DuckDB types, rows in the same order; null is NULL. */
export interface LookupTable {
	readonly columns: Readonly<Record<string, 'VARCHAR' | 'INTEGER' | 'BOOLEAN' | 'DATE'>>;
	readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

const visitTypes = ['visit', 'remote_visit', 'home_visit', 'group_visit'];

const clockOf = ({ start, stop, assessment }: RuleVersion) =>
	JSON.stringify([start, stop, assessment]);

/** Clocks that versions share: equal start and stop events run once, whatever limits are laid on them. */
const clocks = [
	...new Map(
		rules
			.filter(({ lacks }) => lacks === undefined)
			.map((rule) => [clockOf(rule), { start: rule.start, stop: rule.stop }])
	)
].map(([text, clock], index) => ({ text, key: index + 1, ...clock }));

/**
 * Table `rules`: one row per version; `version_key` is its place in the order of `rules`, `clock_key`
 * names its clock (NULL when it can never be applied), `limit_count` counts `limit_unit`s.
 */
export function rulesTable(): LookupTable {
	return {
		columns: {
			version_key: 'INTEGER',
			rule: 'VARCHAR',
			guarantee: 'VARCHAR',
			clock_key: 'INTEGER',
			lacks: 'VARCHAR',
			assessment: 'VARCHAR',
			age_min: 'INTEGER',
			age_below: 'INTEGER',
			age_at_contact: 'BOOLEAN',
			care_kind: 'VARCHAR',
			special_support: 'BOOLEAN',
			student: 'BOOLEAN',
			sector: 'VARCHAR',
			urgent: 'BOOLEAN',
			first_visit_other_than: 'VARCHAR',
			need_shown_for: 'VARCHAR',
			limit_count: 'INTEGER',
			limit_unit: 'VARCHAR',
			short_days: 'INTEGER',
			roll_forward: 'BOOLEAN',
			office_closes: 'VARCHAR',
			restart_type: 'VARCHAR',
			kind: 'VARCHAR',
			valid_from: 'DATE',
			valid_to: 'DATE',
			citation: 'VARCHAR',
			checked: 'VARCHAR'
		},
		rows: rules.map((rule, index) => [
			index + 1,
			rule.id,
			rule.guarantee,
			clocks.find(({ text }) => text === clockOf(rule))?.key ?? null,
			rule.lacks ?? null,
			rule.assessment ?? null,
			rule.age?.min ?? null,
			rule.age?.below ?? null,
			rule.age?.basis === 'contact',
			rule.when?.care_kind ?? null,
			rule.when?.special_support ?? null,
			rule.when?.student ?? null,
			rule.when?.sector ?? null,
			rule.when?.urgent ?? null,
			rule.when?.first_visit_other_than ?? null,
			rule.when?.need_shown_for ?? null,
			rule.limit,
			rule.unit,
			rule.short_days ?? null,
			rule.roll_forward,
			rule.office_hours?.to ?? null,
			rule.restart ?? null,
			rule.kind,
			rule.valid_from,
			rule.valid_to,
			rule.citation,
			rule.checked
		])
	};
}

/** Table `rule_areas`: one row per version and service area it applies to. */
export function ruleAreasTable(): LookupTable {
	return {
		columns: {
			version_key: 'INTEGER',
			service_area: 'VARCHAR'
		},
		rows: rules.flatMap(({ areas }, index) => areas.map((area) => [index + 1, area]))
	};
}

/**
 * Table `rule_clocks`: one row per clock, side (`start`, `stop`) and event that moves it, with the
 * conditions on that event (NULL = none); `delivered`: only done or without
 * status; `place`: 1 for the event that is the usual one.
 */
export function ruleClocksTable(): LookupTable {
	return {
		columns: {
			clock_key: 'INTEGER',
			side: 'VARCHAR',
			event_type: 'VARCHAR',
			profession: 'VARCHAR',
			other_than: 'VARCHAR',
			referral_status: 'VARCHAR',
			urgency: 'VARCHAR',
			delivered: 'BOOLEAN',
			opens_case: 'BOOLEAN',
			is_fallback: 'BOOLEAN',
			is_inferred: 'BOOLEAN',
			place: 'INTEGER'
		},
		rows: clocks.flatMap(({ key, start, stop }) => [
			...clockRows(key, 'start', start),
			...clockRows(key, 'stop', stop)
		])
	};
}

function clockRows(key: number, side: string, events: readonly ClockEvent[]) {
	const types = events.flatMap((event) =>
		(event.type === 'any_visit' ? visitTypes : [event.type]).map((type) => ({ event, type }))
	);
	return types.map(({ event, type }, index) => [
		key,
		side,
		type,
		event.profession ?? null,
		event.other_than ?? null,
		event.referral_status ?? null,
		event.urgency ?? null,
		event.type === 'any_visit',
		event.opens_case === true,
		event.fallback !== undefined,
		event.fallback === 'inferred',
		index + 1
	]);
}
