import type { Engine, RunOptions, Session } from '#lib/engine/port.ts';
import { sendTable, tableSql } from './load-tables.ts';

const views = import.meta.glob<string>('../tables/events/view-of-*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

export interface KeepOptions extends RunOptions {
	/** The salt of the data's load, for what is not sealed yet; null when all of it came out of a file. */
	readonly salt: string | null;
	/** Tables that are made anew when asked for, and stay out of the file. */
	readonly leaveOut?: (table: string) => boolean;
	/** Hears the share done, 0-1. */
	readonly onProgress?: (share: number) => void;
}

/**
 * Writes all loaded data (events, lookups, facts with the default definitions, and the records that
 * later files can join, their hashes sealed) into a new database file. The file is whole when this resolves; when it
 * rejects or `signal` aborts it is worthless, and the loaded data are as they were.
 */
export async function keepData(
	engine: Engine,
	file: string,
	{ salt, leaveOut = () => false, signal, onProgress = () => undefined }: KeepOptions
): Promise<void> {
	await engine.attach(file, 'keeping', 'create');
	try {
		await engine.transaction((session) => copyAll(session, salt, leaveOut, onProgress), { signal });
	} finally {
		await engine.detach('keeping');
	}
}

async function copyAll(
	session: Session,
	salt: string | null,
	leaveOut: (table: string) => boolean,
	onProgress: (share: number) => void
): Promise<void> {
	const known = (await session.query(tableSql('keep/known-tables'))).column('table_name');
	const tables = known.map(String).filter((table) => !leaveOut(table));
	const { inMemory } = await earlierData(session);
	const steps = tables.length + 1;
	for (const [index, table] of tables.entries()) {
		await session.run(`CREATE TABLE keeping.main."${table}" AS FROM "${table}"`);
		onProgress((index + 1) / steps);
	}
	if (!inMemory) return;
	await sendTable(session, 'load_salt', { salt: 'VARCHAR' }, [[salt ?? '']]);
	await session.run(tableSql('keep/take-salt'));
	await session.run(tableSql('keep/seal-words'));
	try {
		await session.run(tableSql('keep/keep-records'));
	} finally {
		await session.run(tableSql('keep/forget-salt'));
	}
}

/** Replaces all data by those of a kept file, which is only read from; further facts are made beside it, in memory. */
export async function openKept(engine: Engine, file: string): Promise<void> {
	await engine.attach(file, 'kept', 'read');
	await engine.replace(async (session) => {
		await session.run(tableSql('keep/kept-behind'));
		// A view keeps to the tables it was made over.
		for (const sql of Object.values(views)) await session.run(sql);
	});
}

/** Lets go of a kept file; data that are only in it are gone for the engine. */
export async function closeKept(engine: Engine): Promise<void> {
	await engine.run(tableSql('keep/memory-only'));
	await engine.transaction((session) => session.run(tableSql('keep/memory-only')));
	await engine.detach('kept');
}

/** Where the data of earlier loads are. */
export interface EarlierData {
	/** The file `kept` is attached. */
	readonly attached: boolean;
	/** Records that later files can join are in that file, or in memory. */
	readonly inFile: boolean;
	readonly inMemory: boolean;
}

/** Where the data of earlier loads are, as the load session sees it. */
export async function earlierData(session: Pick<Session, 'query'>): Promise<EarlierData> {
	const { column } = await session.query(tableSql('keep/earlier-records'));
	const said = (name: string) => column(name)[0] === true;
	return { attached: said('attached'), inFile: said('in_file'), inMemory: said('in_memory') };
}

/** Gives back the memory of the records for later files: a file has them now. */
export async function forgetRecords(engine: Engine): Promise<void> {
	await engine.transaction((session) => session.run(tableSql('keep/forget-records')));
}
