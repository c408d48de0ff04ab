import type { SourceFile } from '../bytes/source.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { Look } from './choose.ts';
import type { IntakeTable, UnitsChoice } from './draft.ts';

/** A chosen file, or a table of one, that could not be read, and why. */
export interface IntakeFailure {
	readonly file: string;
	readonly cause: unknown;
}

export interface MappingFile {
	readonly file: string;
	readonly mapping: Mapping;
}

/** What chosen files turned out to be. */
export interface Opened {
	readonly tables: readonly Omit<IntakeTable, 'id'>[];
	readonly units: UnitsChoice | null;
	readonly mappings: readonly MappingFile[];
	readonly failures: readonly IntakeFailure[];
}

const MAX_MAPPING_BYTES = 4 * 1024 * 1024;

/**
 * Opens chosen files: archives into their entries, workbooks into their sheets, units and mapping files
 * told apart by content. One that cannot be read becomes a failure; the others come all the same.
 */
export async function openFiles(files: readonly File[]): Promise<Opened> {
	const [{ fileSource }, { openTables }] = await Promise.all([
		import('../bytes/source.ts'),
		import('../formats/open-tables.ts')
	]);
	const failures: IntakeFailure[] = [];
	const mappings: MappingFile[] = [];
	const sources: { file: string; source: SourceFile }[] = [];
	for (const file of files) {
		try {
			const mapping = await mappingIn(file);
			if (mapping) mappings.push({ file: file.name, mapping });
			else {
				const tables = await openTables(fileSource(file));
				for (const table of tables)
					sources.push({ file: file.name, source: await offThread(table) });
			}
		} catch (cause) {
			failures.push({ file: file.name, cause });
		}
	}
	const tables: Omit<IntakeTable, 'id'>[] = [];
	const [{ areUnitHeaders }, { givenMapping, lookAt }] = await Promise.all([
		import('../units/units-headers.ts'),
		import('./choose.ts')
	]);
	const given = mappings.map(({ mapping }) => givenMapping(mapping));
	let units: UnitsChoice | null = null;
	await looking(async (look) => {
		for (const { file, source } of sources) {
			try {
				const { shape, format } = await lookAt(source, given, look);
				if (areUnitHeaders(shape.headers)) units = await readUnitsIn(source);
				else tables.push({ file, source, shape, format, included: true });
			} catch (cause) {
				failures.push({ file: source.name, cause });
			}
		}
	});
	return { tables, units, mappings, failures };
}

/** Work that looks at tables; in a page a worker does that. */
export async function looking<Done>(work: (look: Look) => Promise<Done>): Promise<Done> {
	if (typeof Worker === 'undefined') return work((await import('../look/sniff.ts')).sniff);
	const { Sniffer } = await import('../look/sniff-in-worker.ts');
	const sniffer = new Sniffer();
	try {
		return await work((source, format) => sniffer.look(source, format));
	} finally {
		sniffer.close();
	}
}

/** The table, in a page its text made in a worker. */
async function offThread(table: SourceFile): Promise<SourceFile> {
	if (typeof Worker === 'undefined' || !table.rewritten) return table;
	const { textInWorker } = await import('../formats/in-worker.ts');
	return textInWorker(table);
}

/** The mapping that a file holds; null when it is data. A broken mapping file throws. */
async function mappingIn(file: File): Promise<Mapping | null> {
	const start = await file.slice(0, 64).text();
	if (file.size > MAX_MAPPING_BYTES || !/^\uFEFF?\s*\{/.test(start)) return null;
	const text = await file.text();
	const named = /"columns"\s*:\s*\{/.test(text);
	if (!named) return null;
	const { readMapping } = await import('#lib/events/mapping.ts');
	return readMapping(file.name, text.replace(/^\uFEFF/, ''));
}

async function readUnitsIn(source: SourceFile): Promise<UnitsChoice> {
	const { readUnits } = await import('../units/units-file.ts');
	return { name: source.name, rows: await readUnits(source) };
}
