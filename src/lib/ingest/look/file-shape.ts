import type { CellKind, DateFormat } from '#lib/events/cell-kind.ts';
import type { Dialect } from '../bytes/dialect.ts';
import type { FileFormat } from '../bytes/source.ts';
import type { Identifier } from '../guard/identifier-kinds.ts';
import type { PersonalUnit } from '../guard/person-in-unit.ts';
import type { DateOrder } from './date-order.ts';

/** What the sample tells about one column. */
export interface ColumnProfile {
	readonly header: string;
	readonly kind: CellKind;
	/** Share of empty cells, 0-1. */
	readonly empty: number;
	/** Formats of its days, commonest first; empty unless some cells look like days. */
	readonly dateFormats: readonly DateFormat[];
	/** Order of day and month in its dates; null where it has none. */
	readonly dateOrder: DateOrder | null;
	/** Whether its days mostly tell the time of day. */
	readonly withTime: boolean;
	readonly distinct: number;
	/** Every value and its count, commonest first; empty where there are more than 200. */
	readonly values: readonly { readonly value: string; readonly count: number }[];
	/** What keeps the column out unless the reader chooses otherwise. */
	readonly identifier: Identifier | null;
	/** What the reader should know of a column that comes in: patient numbers, digests. */
	readonly caution: Identifier | null;
	/** Texts that may be somebody's where the column names units; for the screen alone. */
	readonly persons: readonly PersonalUnit[];
}

/** How a file is built, from its first two megabytes. Held in memory only: it has cells of the data. */
export interface FileShape extends Dialect {
	readonly file: string;
	readonly format: FileFormat;
	readonly compressed: boolean;
	/** Physical lines, 1-based: of the header, and the first one after it. */
	readonly headerLine: number;
	readonly dataLine: number;
	readonly headers: readonly string[];
	readonly columns: readonly ColumnProfile[];
	/** The first rows for the preview, cells as the import reads them. */
	readonly preview: readonly (readonly string[])[];
	readonly sampledRows: number;
}
