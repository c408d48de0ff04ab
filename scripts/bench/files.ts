import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { copyTo } from '#tests/support/parquet-file.ts';
import { asWorkbook } from '#tests/support/other-formats.ts';
import { demoFile, type Size } from './demo-file.ts';

export const benchFormats = ['csv', 'parquet', 'xlsx'] as const;
export type BenchFormat = (typeof benchFormats)[number];

/** A file to import: the same export in one of the formats. */
export interface BenchFile {
	readonly format: BenchFormat;
	readonly path: string;
	readonly rows: number;
}

/** Rows of the workbook: as many as people keep in one. */
const WORKBOOK_ROWS = 100_000;

/** A demo export in a format, made when it is not there yet; a workbook has its first 100,000 events at most. */
export async function benchFile(
	format: BenchFormat,
	{ events, units }: Size,
	seed: number
): Promise<BenchFile> {
	const rows = format === 'xlsx' ? Math.min(events, WORKBOOK_ROWS) : events;
	const csv = await demoFile({ events: rows, units }, seed);
	const path = csv.replace(/csv$/, format);
	if (!existsSync(path)) {
		if (format === 'parquet') {
			await copyTo(`${path}.part`, `SELECT * FROM read_csv('${csv}')`, ['FORMAT parquet']);
		} else writeFileSync(`${path}.part`, await workbookOf(csv));
		renameSync(`${path}.part`, path);
	}
	return { format, path, rows };
}

/** The export as a workbook; its cells hold neither quotes nor commas. */
async function workbookOf(csv: string): Promise<Uint8Array> {
	const [header = '', ...lines] = readFileSync(csv, 'utf8').trimEnd().split('\n');
	const source = await asWorkbook({
		headers: header.split(','),
		rows: lines.map((line) => line.split(','))
	});
	return new Uint8Array(await new Response(source.stream()).arrayBuffer());
}
