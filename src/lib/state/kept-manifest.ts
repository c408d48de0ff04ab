import type { Mapping } from '#lib/events/mapping.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import type { Stamp } from './first-file.ts';
import type { KeyCheck } from './linking-key.ts';

/** Layout of what is kept; to be raised when an older app could not read it any more, or this one not an older. */
export const KEPT_FORMAT = 2;

/** What is kept on the device: which database file holds it, and what goes with the tables. */
export interface KeptManifest {
	readonly format: typeof KEPT_FORMAT;
	/** Mark of the SQL that made the tables; another one means that they are to be settled anew. */
	readonly tables: string;
	/** Name of the database file, beside this one. */
	readonly file: string;
	readonly name: string;
	/** When it was written, as an ISO instant. */
	readonly keptAt: string;
	readonly report: ImportReport;
	readonly mappings: readonly Mapping[];
	/** Tells a wrong linking key. */
	readonly key: KeyCheck;
	/** Files beside the database that first charts are made of; those kept by an earlier version have none. */
	readonly first?: KeptFirst;
	/** Whether later files can join: records are kept, and no text was replaced by a running number. */
	readonly appendable: boolean;
}

/** Names of the cells and the columns file, and what both are stamped with. */
export interface KeptFirst {
	readonly cells: string;
	readonly columns: string;
	readonly stamp: Stamp;
}

/** Names of all files that a manifest points to, and of the log that the engine may leave beside its own. */
export const filesOf = ({ file, first }: Pick<KeptManifest, 'file' | 'first'>): string[] => [
	file,
	`${file}.wal`,
	...(first ? [first.cells, first.columns] : [])
];

/** Why kept data cannot be read: written by another version, or damaged. */
export type Unreadable = 'version' | 'broken';

/** Reads the text of a manifest. */
export function readManifest(text: string): KeptManifest | Unreadable {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return 'broken';
	}
	if (typeof parsed !== 'object' || parsed === null || !('format' in parsed)) return 'broken';
	if (parsed.format !== KEPT_FORMAT) return 'version';
	const { file, name, report } = parsed as Partial<KeptManifest>;
	const whole = typeof file === 'string' && typeof name === 'string' && typeof report === 'object';
	return whole ? (parsed as KeptManifest) : 'broken';
}
