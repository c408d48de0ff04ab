import type { NumberColumn } from './port.ts';

/** The DuckDB type of a column's numbers. */
export function numberType({ values }: NumberColumn): 'TINYINT' | 'INTEGER' | 'BIGINT' {
	if (values instanceof BigInt64Array) return 'BIGINT';
	return values instanceof Int32Array ? 'INTEGER' : 'TINYINT';
}

/** The statement that makes (or replaces) the empty scratch table for columns of numbers. */
export function numbersStatement(table: string, columns: readonly NumberColumn[]): string {
	const definitions = columns.map((column) => `"${column.name}" ${numberType(column)}`);
	return `CREATE OR REPLACE TEMP TABLE "${table}" (${definitions.join(', ')})`;
}
