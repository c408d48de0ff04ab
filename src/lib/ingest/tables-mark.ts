import { contractColumns } from '#lib/events/columns.ts';
import { ruleAreasTable, ruleClocksTable, rulesTable } from '#lib/rules/tables.ts';
import { writeRowHash } from './decode/row-hash.ts';
import { factFamilies } from './facts.ts';
import { tableTexts } from './load-tables.ts';

/**
 * Sixteen hexadecimal digits that change with the SQL, the rules and the contract columns that tables are
 * made by: tables of another mark are to be settled anew before they are shown.
 */
export function tablesMark(): string {
	const facts = Object.values(factFamilies).flatMap(({ build }) => build);
	const rules = [rulesTable(), ruleAreasTable(), ruleClocksTable()];
	const text = JSON.stringify([tableTexts(), facts, rules, contractColumns]);
	const bytes = new TextEncoder().encode(text);
	const mark = new Uint8Array(16);
	writeRowHash(bytes, 0, bytes.length, mark, 0);
	return new TextDecoder().decode(mark);
}
