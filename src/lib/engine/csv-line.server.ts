import type { TextExpression } from './text-expression.server.ts';

/** SQL of a whole line; the line of one missing cell is a pair of quotes, for an empty one would be no row. */
export function line(columns: readonly TextExpression[]): string {
	const cells = columns.map(({ sql, free }) => (free ? quotedWhereNeeded(sql) : sql));
	if (cells.length === 1) return `coalesce(nullif(${cells[0]}, ''), '""') || chr(10)`;
	return `concat(${cells.join(`, ',', `)}, chr(10))`;
}

function quotedWhereNeeded(sql: string): string {
	const flat = `regexp_replace(${sql}, '\\r\\n|[\\r\\n]', ' ', 'g')`;
	const needed = [`','`, `'"'`, 'chr(10)', 'chr(13)'].map((byte) => `contains(${sql}, ${byte})`);
	return `CASE WHEN ${needed.join(' OR ')} THEN '"' || replace(${flat}, '"', '""') || '"' ELSE ${sql} END`;
}
