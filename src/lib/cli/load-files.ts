import { AppError } from '#lib/base/errors.ts';
import type { LoadFile } from '#lib/ingest/load/load.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import type { MappingChoice } from './mapping-choice.ts';
import { eachTable, type FileTable } from './tables.ts';

/**
 * Tables with the mapping each is read by: the first of the given ones that fits it, else the one proposed
 * for it, which `note` hears of when there were given ones. A table among others in its file whose
 * proposal lacks what is required is passed, and `note` hears why.
 * @throws AppError `bad_mapping` {file, column} when none of the given mappings fits any table, what
 * `checkMapping` finds; `no_client_column`, `no_time_column`, `nothing_readable` {file}, and what `sniff` throws
 */
export async function mappedTables(
	tables: readonly FileTable[],
	given: readonly MappingChoice[],
	note: (text: string) => void
): Promise<LoadFile[]> {
	const looked = await eachTable(tables, (table) => look(table, given), note);
	const [first] = given;
	if (first && !looked.some(({ choice }) => choice)) {
		const { source, shape } = looked[0]!;
		return [{ source, shape, mapping: first.mappingFor(shape) }];
	}
	for (const { source, choice } of looked) {
		if (first && !choice) note(`${source.name}: no given mapping fits, read as proposed`);
	}
	return looked;
}

type Looked = LoadFile & { readonly choice: MappingChoice | undefined };

async function look(
	{ source, alone }: FileTable,
	given: readonly MappingChoice[]
): Promise<Looked> {
	for (const choice of given) {
		const sheet = choice.format?.sheet;
		if (sheet !== undefined && source.rewritten?.sheet && source.rewritten.sheet !== sheet)
			continue;
		const shape = await sniff(source, choice.format);
		if (choice.fits(shape)) return { source, shape, mapping: choice.mappingFor(shape), choice };
	}
	const shape = await sniff(source);
	const { mapping, missing } = proposeMapping(shape);
	if (!alone && missing.length > 0) throw lacking(source.name, missing);
	return { source, shape, mapping, choice: undefined };
}

function lacking(file: string, missing: readonly string[]): AppError {
	if (missing.includes('client_id')) return new AppError('no_client_column', { file });
	if (missing.includes('event_time')) return new AppError('no_time_column', { file });
	return new AppError('nothing_readable', { file, reason: `no_${missing[0]}` });
}
