import type { SourceFile } from '../bytes/source.ts';
import { mendedSample, readSample, sampleRecords } from './sample.ts';
import type { FileShape } from './file-shape.ts';

/** A row at the top of a file: its number, and its cells with those of identifying columns as null. */
export interface TopRow {
	readonly line: number;
	readonly cells: readonly (string | null)[];
}

const TOP_CELLS = 2000;

/**
 * The first rows of a table as they stand, for choosing the header row; titles and blank cells included.
 * Cells of columns that the shape knows to identify people are null.
 * @throws what `readSample` throws
 */
export async function readTop(
	source: SourceFile,
	shape: FileShape,
	rows: number
): Promise<TopRow[]> {
	const text = source.rewritten !== undefined;
	const encoding = shape.encoding === 'ascii' || text ? undefined : shape.encoding;
	const sample = mendedSample(await readSample(source, encoding), shape);
	const delimiter = text ? ',' : shape.delimiter;
	const dialect = { delimiter, encoding: sample.encoding, sevenBit: shape.sevenBit };
	const masked = (index: number) => {
		const column = shape.columns[index];
		return column !== undefined && (column.identifier !== null || column.caution !== null);
	};
	return sampleRecords(sample, dialect, TOP_CELLS)
		.records.slice(0, rows)
		.map(({ line, cells }) => ({
			line,
			cells: cells.map((cell, index) =>
				masked(index) && line >= shape.headerLine + 1 ? null : cell
			)
		}));
}
