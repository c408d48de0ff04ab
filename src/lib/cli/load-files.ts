import { AppError } from '#lib/base/errors.ts';
import { openColumns, type OpenColumns } from '#lib/events/open-columns.ts';
import { chooseMapping, type GivenMapping } from '#lib/ingest/mapping/choose.ts';
import type { LoadFile } from '#lib/ingest/mapping/load-file.ts';
import type { FileTable } from './tables.ts';
import { eachTable } from './each-table.ts';

/**
 * Tables with the mapping each is read by: the first of the given ones that fits it, else the one proposed
 * for it, which `note` hears of when there were given ones. A table among others in its file whose
 * proposal lacks what is needed is passed, and `note` hears why.
 * @throws AppError `bad_mapping` {file, column} when none of the given mappings fits any table, what
 * `checkMapping` finds; `no_client_column`, `no_time_column`, `nothing_readable` {file}, and what `sniff` throws
 */
export async function mappedTables(
	tables: readonly FileTable[],
	given: readonly GivenMapping[],
	note: (text: string) => void
): Promise<LoadFile[]> {
	const looked = await eachTable(tables, (table) => choose(table, given), note);
	const [first] = given;
	if (first && !looked.some((table) => table.given)) {
		const { source, shape } = looked[0]!;
		return [{ source, shape, mapping: first.mappingFor(shape) }];
	}
	for (const table of looked) {
		if (first && !table.given)
			note(`${table.source.name}: no given mapping fits, read as proposed`);
	}
	return looked;
}

async function choose({ source, alone }: FileTable, given: readonly GivenMapping[]) {
	const chosen = await chooseMapping(source, given);
	const { needed } = openColumns(chosen.mapping);
	if (!alone && !chosen.given && needed.length > 0) throw lacking(source.name, needed);
	return chosen;
}

function lacking(file: string, needed: OpenColumns['needed']): AppError {
	if (needed.includes('client_id')) return new AppError('no_client_column', { file });
	if (needed.includes('event_time')) return new AppError('no_time_column', { file });
	return new AppError('nothing_readable', { file, reason: 'no_event_type' });
}
