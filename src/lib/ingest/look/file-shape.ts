import type { CellKind } from './cell-kind.ts';
import type { DateFormat } from './date-formats.ts';
import type { Dialect } from '../bytes/dialect.ts';
import type { FileFormat, UnreadReason } from '../bytes/source.ts';
import type { Identifier } from '../guard/identifier-kinds.ts';
import type { PersonalUnit } from '../guard/person-in-unit.ts';
import type { DateOrder } from './date-order.ts';

/** What the sample tells about one column. */
export interface ColumnProfile {
	readonly header: string;
	readonly kind: CellKind;
	/** Share of empty cells, 0-1. */
	readonly empty: number;
	/** Share of the filled cells that can be read as times, and as times of day, 0-1; of numbers too. */
	readonly times: number;
	readonly clocks: number;
	/** Formats of its days, commonest first; empty unless some cells look like days. */
	readonly dateFormats: readonly DateFormat[];
	/** Order of day and month in its dates; null where it has none. */
	readonly dateOrder: DateOrder | null;
	/** Whether its days mostly tell the time of day, and not midnight alone. */
	readonly withTime: boolean;
	readonly distinct: number;
	/** Cells with a value, and the values that most of them have, for weighing them: ids among them are never shown. */
	readonly filled: number;
	readonly heaviest: readonly { readonly value: string; readonly count: number }[];
	/** Every value and its count, commonest first; empty where there are more than 200. */
	readonly values: readonly { readonly value: string; readonly count: number }[];
	/** What keeps the column out unless the reader chooses otherwise. */
	readonly identifier: Identifier | null;
	/** What the reader should know of a column that comes in: patient numbers, digests. */
	readonly caution: Identifier | null;
	/** Whether it is empty below each of its values, as merged cells are. */
	readonly emptyBelow: boolean;
	/** Cells that are ids a spreadsheet shortened (`1,23E+15`). */
	readonly damaged: number;
	/** Whether its numbers are whole and all end in `.0` or `,0`. */
	readonly pointZero: boolean;
	/** Whether a spreadsheet took some of its dates month first and left the others. */
	readonly halfConverted: boolean;
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
	/** Columns that cannot be read, or not in all cells. */
	readonly unread: readonly { readonly header: string; readonly reason: UnreadReason }[];
}
