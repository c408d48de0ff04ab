import type { RunOptions, Session } from '#lib/engine/port.ts';
import type { Dimensions, FactSource } from '#lib/rollup/columns.ts';
import type { CellsOf, ColumnsFile } from '#lib/rollup/files.ts';
import { defaultVariant } from './build.ts';
import type { FirstFacts } from './fact-data.ts';
import { families } from './registry.ts';
import { readFacts } from './read-facts.ts';
import type { FactQuestion, FactStore } from './store.ts';

/**
 * What a store must know beforehand to answer questions on the lattice at once. The same facts give the same, whatever
 * their epoch is called. Rejects as `FactStore.ask`.
 */
export async function firstFacts(
	store: Pick<FactStore, 'cells' | 'dimensions'>,
	questions: readonly FactQuestion[],
	signal?: AbortSignal
): Promise<Omit<FirstFacts, 'columns'>> {
	const cells: CellsOf[] = [];
	const dimensions: Record<string, Dimensions> = {};
	for (const question of questions) {
		const { reading, params } = question;
		const made = await store.cells(question, signal);
		if (made) cells.push({ params, cells: { ...made, reading } });
		dimensions[reading.table] ??= await store.dimensions(question, signal);
	}
	return { cells, dimensions };
}

/** Reads the facts of all families under the default definitions, by name of their table. Rejects as the session does. */
export async function allFacts(
	session: Pick<Session, 'query'>,
	options?: RunOptions
): Promise<ColumnsFile['tables']> {
	const tables: Record<string, FactSource> = {};
	for (const family of families)
		for (const name of Object.keys(family.tables))
			tables[name] = await readFacts(session, family, name, defaultVariant, options);
	return tables;
}
