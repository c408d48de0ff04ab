import type { Mapping } from '#lib/events/mapping.ts';
import type { FirstFacts } from '#lib/facts/fact-data.ts';
import type { FactSource } from '#lib/rollup/columns.ts';
import type { Period } from '#lib/facts/period.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { viewOf, type FirstView, type PlainView } from '#lib/metrics/first-view.ts';
import type { FirstParts } from '#lib/metrics/read-first-view.ts';
import {
	cellsFile,
	columnsFile,
	openCellsFile,
	openColumnsFile,
	type ColumnsFile
} from '#lib/rollup/files.ts';

/** Which data, made by which version, a file was written of: files of one keeping bear the same. */
export interface Stamp {
	/** What made it; files of another mark are not read. */
	readonly mark: string;
	readonly of: string;
}

/** What is said of data beside their figures. */
export interface FirstOrigin {
	readonly period: Period;
	readonly report: ImportReport;
	readonly mappings: readonly Mapping[];
}

/** A cells file as it is used. */
export interface OpenedFirst extends FirstOrigin {
	readonly view: FirstView;
	readonly facts: Omit<FirstFacts, 'columns'>;
}

/** Data that can be shown before any engine. */
export interface FirstData {
	readonly opened: OpenedFirst;
	/** The facts of a table; null where they cannot be had. */
	readonly columns: (table: string) => Promise<FactSource | null>;
}

/** A file of other data, or made by another version of the app. */
class StaleFile extends Error {
	constructor() {
		super('the file is of other data or another version');
		this.name = 'StaleFile';
	}
}

/** The cells file of some data: what their first charts and the data page show. Equal data give equal bytes. */
export const firstFile = (
	stamp: Stamp,
	origin: FirstOrigin,
	{ view, cells, dimensions }: FirstParts
): Uint8Array<ArrayBuffer> =>
	cellsFile({ manifest: { ...stamp, ...origin, view }, cells, dimensions });

/** The stamp a file must bear; without a mark that of any version will do. */
export type Expected = Pick<Stamp, 'of'> & Partial<Stamp>;

/** Opens a cells file. Throws `StaleFile`, and what `openCellsFile` throws. */
export function openFirst(bytes: Uint8Array, stamp: Expected): OpenedFirst {
	const { manifest, cells, dimensions } = openCellsFile(bytes);
	const { view, period, report, mappings } = fresh(manifest, stamp);
	return { period, report, mappings, view: viewOf(view), facts: { cells, dimensions } };
}

/** The columns file of some data. Equal data give equal bytes. */
export const factsFile = (stamp: Stamp, tables: ColumnsFile['tables']): Uint8Array<ArrayBuffer> =>
	columnsFile({ manifest: { ...stamp }, tables });

/** Opens a columns file. Throws `StaleFile`, and what `openColumnsFile` throws. */
export function openFacts(bytes: Uint8Array, stamp: Expected): ColumnsFile['tables'] {
	const { manifest, tables } = openColumnsFile(bytes);
	fresh(manifest, stamp);
	return tables;
}

type Manifest = FirstOrigin & { readonly view: PlainView };

function fresh(manifest: Readonly<Record<string, unknown>>, { mark, of }: Expected): Manifest {
	if (manifest.of !== of || (mark !== undefined && manifest.mark !== mark)) throw new StaleFile();
	return manifest as unknown as Manifest;
}
