import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { FileShape } from '../look/file-shape.ts';
import { headersIn } from './headers.ts';
import { tellsClock } from './propose-clock.ts';

/** The issue of a column of times of day that nothing reads. */
export const CLOCK_NOT_USED: IssueCode = 'clock_not_used';

/** Headers of the columns that tell times of day and that a mapping does not use; none of identifiers. */
export function unusedClocks(mapping: Mapping, shape: FileShape): string[] {
	const used = new Set(headersIn(mapping));
	return shape.columns
		.filter((column) => !used.has(column.header) && !column.identifier && tellsClock(column))
		.map(({ header }) => header);
}
