import type { ColumnName } from './columns.ts';
import type { ColumnSource, Mapping } from './mapping.ts';

/** Contract columns that a mapping still leaves open. */
export interface OpenColumns {
	/** Nothing can be loaded without these. */
	readonly needed: readonly ('client_id' | 'event_time' | 'event_type')[];
	/** Loads without these, with a finding: events without a unit count under the unknown one. */
	readonly advised: readonly 'unit_name'[];
}

/**
 * What a mapping must, and what it should, still fill. A column is filled by a header or a constant, of the row or
 * of one of its events. Events bring their own type and time. Either unit column is enough; `unit_name` stands for both.
 */
export function openColumns(mapping: Mapping): OpenColumns {
	const filled = (name: ColumnName) => isFilled(mapping, name);
	const wide = (mapping.events?.length ?? 0) > 0;
	const always = wide
		? (['client_id'] as const)
		: (['client_id', 'event_time', 'event_type'] as const);
	return {
		needed: always.filter((name) => !filled(name)),
		advised: filled('unit_id') || filled('unit_name') ? [] : ['unit_name']
	};
}

function isFilled({ columns, constants, events = [] }: Mapping, name: ColumnName): boolean {
	const some = (
		sources: Readonly<Record<string, ColumnSource>> = {},
		same: Readonly<Record<string, string>> = {}
	) => (sources[name] ?? null) !== null || (same[name] ?? '') !== '';
	return some(columns, constants) || events.some((event) => some(event.columns, event.constants));
}
