import { contractColumns } from '#lib/events/columns.ts';
import { ageGroups, eventTypes } from '#lib/events/event-types.ts';
import { Lanes } from '#lib/ingest/records/lanes.ts';
import { tableTexts } from '#lib/ingest/load/load-tables.ts';
import { ruleAreasTable, ruleClocksTable, rulesTable } from '#lib/rules/tables.ts';
import prelude from './prelude.sql?raw';
import { families } from './registry.ts';

/**
 * Sixteen hexadecimal digits that change with the SQL, the rules, the contract columns, event types and age classes,
 * and the definitions that tables are made by: tables of another mark are to be settled anew before they are shown.
 */
export function tablesMark(): string {
	const facts = families.map(({ params, build, issues }) => [
		build,
		issues,
		Object.entries(params).map(([name, spec]) => [name, spec.default])
	]);
	const rules = [rulesTable(), ruleAreasTable(), ruleClocksTable()];
	const text = JSON.stringify([
		tableTexts(),
		prelude,
		facts,
		rules,
		contractColumns,
		ageGroups,
		eventTypes
	]);
	const bytes = new TextEncoder().encode(text);
	const lanes = new Lanes();
	lanes.start(0, 0);
	lanes.add(bytes, 0, bytes.length);
	lanes.finish();
	return lanes.hex();
}
