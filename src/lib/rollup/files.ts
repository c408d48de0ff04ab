import { arrayFile, openArrayFile } from './array-file.ts';
import type { Cells } from './cells.ts';
import type { Dimensions, FactSource } from './columns.ts';
import type { ReadContext } from './question.ts';

const COLUMNS = 'sujuva columns 1';
const CELLS = 'sujuva cells 1';

/** What a file says of itself: texts and numbers, nothing that the arrays already tell. */
type Manifest = Readonly<Record<string, unknown>>;

/** All tables of facts. Holds client keys: it belongs to the device alone. */
export interface ColumnsFile {
	readonly manifest: Manifest;
	/** By name of the fact table. */
	readonly tables: Readonly<Record<string, FactSource>>;
}

/** Cells and the read parameters that their facts were sorted by. */
export interface CellsOf {
	readonly params: ReadContext['params'];
	readonly cells: Cells;
}

/** All cells, with what they are grouped by. Holds client keys: it belongs to the device alone. */
export interface CellsFile {
	readonly manifest: Manifest;
	readonly cells: readonly CellsOf[];
	/** By name of the fact table. */
	readonly dimensions: Readonly<Record<string, Dimensions>>;
}

/** Columns as one sealed Arrow IPC file; equal columns give equal bytes. */
export const columnsFile = (file: ColumnsFile): Uint8Array<ArrayBuffer> => arrayFile(COLUMNS, file);

/** What `columnsFile` wrote, in arrays of their own. Throws `FileRefused` for anything else. */
export const openColumnsFile = (bytes: Uint8Array): ColumnsFile =>
	openArrayFile(COLUMNS, bytes) as ColumnsFile;

/** Cells as one sealed Arrow IPC file; equal cells give equal bytes. */
export const cellsFile = (file: CellsFile): Uint8Array<ArrayBuffer> => arrayFile(CELLS, file);

/** What `cellsFile` wrote, in arrays of their own. Throws `FileRefused` for anything else. */
export const openCellsFile = (bytes: Uint8Array): CellsFile =>
	openArrayFile(CELLS, bytes) as CellsFile;
