import type { Engine } from '#lib/engine/port.ts';
import type { FactColumns, FactTable } from '#lib/rollup/columns.ts';
import { pack } from '#lib/rollup/pack.ts';
import { columnsSql, wordsSql } from '#lib/rollup/read-sql.ts';

/** Facts of a table of the engine as typed arrays. Throws what `pack` throws. */
export async function readFacts(
	engine: Pick<Engine, 'query'>,
	name: string,
	table: FactTable
): Promise<FactColumns> {
	const names = Object.keys(table.columns);
	const read = await engine.query(columnsSql(name, table));
	const codes = names.filter((column) => table.columns[column]?.kind === 'code');
	const words: Record<string, string[]> = {};
	for (const column of codes)
		words[column] = (await engine.query(wordsSql(name, column))).column('word').map(String);
	const columns = Object.fromEntries(names.map((column) => [column, read.integers(column)]));
	const keys = { client: read.integers('client_key'), stratum: read.integers('stratum_key') };
	return pack({ ...keys, columns, words }, table);
}
