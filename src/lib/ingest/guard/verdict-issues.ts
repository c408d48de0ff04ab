import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { ColumnVerdict } from './column-verdict.ts';

/** An issue of a column as reports list it: distinct texts concerned and the first lines they stand on. */
export interface GuardIssue {
	readonly code: IssueCode;
	/** Header of the file. */
	readonly column: string;
	readonly count: number;
	readonly rows: readonly number[];
}

/** Verdicts that stop nothing, as issues. */
export function verdictIssues(verdicts: readonly ColumnVerdict[]): GuardIssue[] {
	return verdicts.flatMap((verdict) => {
		const code = codeOf(verdict);
		const { header: column, texts: count, lines: rows } = verdict;
		return code ? [{ code, column, count, rows }] : [];
	});
}

function codeOf({ action, kind }: ColumnVerdict): IssueCode | null {
	if (action === 'stops') return null;
	if (action === 'numbered') return 'person_in_unit';
	if (action === 'noted') return 'hashed_client';
	return kind === 'notes' ? 'notes_column' : 'identifier_column';
}
