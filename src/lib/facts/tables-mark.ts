import { contractColumns } from '#lib/events/columns.ts';
import { ageGroups, eventTypes } from '#lib/events/event-types.ts';
import { writeRowHash } from '#lib/ingest/records/row-hash.ts';
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
	const mark = new Uint8Array(16);
	writeRowHash(bytes, 0, bytes.length, mark, 0);
	return new TextDecoder().decode(mark);
}
