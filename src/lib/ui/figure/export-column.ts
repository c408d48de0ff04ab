import type { ColumnKind } from '#lib/metrics/column.ts';
import type { CsvColumn } from './csv-text.ts';

/** A column that leaves the screen: its name in the rows, its heading, what its values are and how they read. */
export interface ExportColumn extends CsvColumn {
	readonly kind: ColumnKind;
}
