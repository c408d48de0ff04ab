import { AppError, type AppErrorCode, type AppErrorData } from '#lib/base/errors.ts';
import type { Engine } from '#lib/engine/port.ts';
import { openTables } from '#lib/ingest/formats/open-tables.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import type { LoadFile } from '#lib/ingest/mapping/load-file.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { recognise } from '#lib/ingest/mapping/ready-profiles.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { memoryFile } from '#tests/support/memory-file.ts';

/** A file of a case by name and content. */
interface CorpusFile {
	readonly name: string;
	readonly bytes: string | Uint8Array;
}

/** What became of every row, and what was found, as `code column: rows`, in order of code and column. */
interface Loaded {
	readonly rows: number;
	readonly used: number;
	readonly rejected: number;
	readonly duplicates: number;
	readonly events: number;
	readonly found: readonly string[];
}

/** Why nothing was loaded; only the named facts are compared. */
interface Refused {
	readonly refused: AppErrorCode;
	readonly because?: AppErrorData;
}

/** Hostile or odd files, and exactly what must come of them. */
export interface CorpusCase {
	readonly name: string;
	readonly files: () => Promise<readonly CorpusFile[]> | readonly CorpusFile[];
	readonly mapping?: Mapping;
	readonly outcome: Loaded | Refused;
}

/** Codes of findings about the data's worth, which the cases do not dwell on. */
const passedOver = new Set([
	'single_value_column',
	'planning_unknown',
	'midnight_times',
	'dates_without_time',
	'export_gap',
	'age_missing',
	'two_units_at_once'
]);

/** What really comes of a case's files when they are loaded as the app loads them. */
export async function outcomeOf(
	engine: Engine,
	{ files, mapping, outcome }: CorpusCase
): Promise<CorpusCase['outcome']> {
	try {
		const tables: LoadFile[] = [];
		for (const { name, bytes } of await files()) {
			for (const source of await openTables(memoryFile(bytes, { name }))) {
				const shape = await sniff(source, mapping?.format);
				const known = mapping ?? recognise(shape)?.mapping ?? proposeMapping(shape).mapping;
				tables.push({ source, shape, mapping: known });
			}
		}
		const report = await loadFiles(engine, tables, { salt: 'corpus' });
		const { rows, used, rejected, duplicates, events } = report;
		const found = report.issues
			.filter(({ code }) => !passedOver.has(code))
			.map(({ code, column, rows: lines }) =>
				`${code}${column && ` ${column}`}: ${lines.join(' ')}`.replace(/: $/, '')
			);
		return { rows, used, rejected, duplicates, events, found: found.sort() };
	} catch (thrown) {
		if (!(thrown instanceof AppError)) throw thrown;
		const asked = 'because' in outcome ? Object.keys(outcome.because ?? {}) : [];
		const because = Object.fromEntries(asked.map((name) => [name, thrown.data[name] ?? '']));
		return { refused: thrown.code, ...(asked.length > 0 && { because }) };
	}
}

/** The outcome of files of which every row is used and nothing is found. */
export const allUsed = (rows: number, events = rows): Loaded => ({
	rows,
	used: rows,
	rejected: 0,
	duplicates: 0,
	events,
	found: []
});
