import type { Engine } from '#lib/engine/port.ts';
import issueRowsSql from './issue-rows.sql?raw';

/** One problem of one row; `line` is null where it concerns a whole column, unit or file. */
export interface IssueRow {
	readonly file: string;
	readonly line: number | null;
	readonly column: string;
	readonly code: string;
}

/** At most `most` problems after the first `after`, in file and row order: no counts, no values. */
export async function readIssueRows(
	engine: Pick<Engine, 'query'>,
	most: number,
	after: number
): Promise<readonly IssueRow[]> {
	const table = await engine.query(issueRowsSql, [most, after]);
	const [files, lines] = [table.column('file'), table.column('line')];
	const [columns, codes] = [table.column('column_name'), table.column('code')];
	return files.map((file, index) => ({
		file: String(file ?? ''),
		line: lines[index] as number | null,
		column: String(columns[index]),
		code: String(codes[index])
	}));
}
