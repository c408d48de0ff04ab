import type { Session, SqlValue } from '#lib/engine/port.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { valueRows } from '../mapping/value-map.ts';
import { hashedKinds, type Batch, type Combination, type NewIdentities } from '../records/batch.ts';
import { personColumns, traitColumns } from '../records/event-plan.ts';
import type { FileEnd } from '../records/file-end.ts';
import { ahead } from './ahead.ts';
import { sendTable, tableSql } from './load-tables.ts';
import { eachBatch, eachFile } from './stages.ts';

/** One file on its way in: decoded batches and the mapping that made them. */
export interface LoadInput {
	readonly name: string;
	readonly mapping: Mapping;
	readonly batches: AsyncIterable<Batch>;
	/** Bytes of the file: its weight in the progress. */
	readonly size: number;
}

/**
 * Reads one file into the staging tables; the next batch is decoded while the engine works on this one.
 * `onRead` hears the share of the file read and its rows so far. Returns the rows read.
 */
export async function readInput(
	session: Session,
	input: LoadInput,
	fileKey: number,
	onRead: (share: number, rows: number) => Promise<void>
): Promise<number> {
	let rows = 0;
	let share = 0;
	let texts = noTexts();
	await openFile(session, input, fileKey);
	for await (const batch of ahead(input.batches)) {
		if (batch.anew) {
			await session.run(tableSql(eachFile.anew));
			texts = noTexts();
			rows = 0;
		}
		await session.writeNumbers('batch', batch.columns);
		await session.run(tableSql(eachBatch.records));
		await addIdentities(session, batch.identities);
		for (const kind of textKinds) texts[kind].push(...batch[kind]);
		if (batch.end || textKinds.some((kind) => texts[kind].length > mostHeld)) {
			await addTexts(session, texts);
			texts = noTexts();
		}
		await refuseLines(session, batch);
		if (batch.end) await endFile(session, batch.end);
		rows += batch.rows;
		share = Math.max(share, batch.share);
		await onRead(share, rows);
	}
	return rows;
}

async function openFile(session: Session, { name, mapping }: LoadInput, fileKey: number) {
	await sendTable(
		session,
		'load_file',
		{ file_key: 'INTEGER', file_name: 'VARCHAR', observed_from: 'DATE' },
		[[fileKey, name, mapping.observed_from ?? null]]
	);
	await sendTable(
		session,
		'file_values',
		{ column_name: 'VARCHAR', raw: 'VARCHAR', mapped: 'VARCHAR' },
		valueRows(mapping)
	);
	await session.run(tableSql(eachFile.open));
}

async function endFile(session: Session, end: FileEnd): Promise<void> {
	await sendTable(
		session,
		'file_end',
		{
			event_dates_only: 'BOOLEAN',
			event_clocks: 'BOOLEAN',
			due_dates_only: 'BOOLEAN',
			newest_first: 'BOOLEAN'
		},
		[[end.eventDatesOnly, end.eventClocks, end.dueDatesOnly, end.newestFirst]]
	);
	await sendTable(
		session,
		'file_orders',
		{ column_name: 'VARCHAR', finding: 'VARCHAR' },
		end.orders.map(({ column, finding }) => [column, finding])
	);
	await session.run(tableSql(eachFile.end));
}

const textKinds = ['traits', 'persons', 'topics'] as const;

type Texts = Record<(typeof textKinds)[number], Combination[]>;

/** Texts that wait for those of the next batches: thirty columns of text cost as much for ten rows as for a thousand. */
const mostHeld = 10_000;

const noTexts = (): Texts => ({ traits: [], persons: [], topics: [] });

/** Adds the texts that batches were the first to have. */
async function addTexts(session: Session, { traits, persons, topics }: Texts): Promise<void> {
	await addCombinations(session, 'traits', 'trait_no', traitColumns, traits);
	await addCombinations(session, 'persons', 'person_no', personColumns, persons);
	await addCombinations(session, 'topics', 'topic_no', ['topic_code'], topics);
}

async function addIdentities(
	session: Session,
	identities: readonly NewIdentities[]
): Promise<void> {
	if (identities.length === 0) return;
	await session.writeNumbers('new_identities', identityColumns(identities));
	await session.run(tableSql(eachBatch.identities));
}

async function addCombinations(
	session: Session,
	what: 'traits' | 'persons' | 'topics',
	number: string,
	columns: readonly string[],
	combinations: readonly Combination[]
): Promise<void> {
	if (combinations.length === 0) return;
	const dated = what === 'persons';
	const texts = Object.fromEntries(columns.map((column) => [column, 'VARCHAR'] as const));
	const rows = combinations.map((one): SqlValue[] => [
		one.number,
		...(dated ? [one.year] : []),
		...one.texts
	]);
	await sendTable(
		session,
		`new_${what}`,
		{ [number]: 'INTEGER', ...(dated && { event_year: 'INTEGER' }), ...texts },
		rows
	);
	await session.run(tableSql(eachBatch[what]));
}

/** New identities of all kinds as one table of numbers. */
function identityColumns(identities: readonly NewIdentities[]) {
	const rows = identities.reduce((sum, { hashes }) => sum + hashes.length, 0);
	const [kinds, numbers] = [new Int32Array(rows), new Int32Array(rows)];
	const all = new BigInt64Array(rows);
	let at = 0;
	for (const { kind, first, hashes } of identities) {
		kinds.fill(hashedKinds.indexOf(kind), at, at + hashes.length);
		for (let i = 0; i < hashes.length; i++) numbers[at + i] = first + i;
		all.set(hashes, at);
		at += hashes.length;
	}
	return [
		{ name: 'kind', values: kinds },
		{ name: 'number', values: numbers },
		{ name: 'hash', values: all }
	];
}

async function refuseLines(session: Session, { rejected }: Batch): Promise<void> {
	if (rejected.length === 0) return;
	const rows = rejected.map(({ line, code }) => [line, code]);
	await sendTable(session, 'batch_refused', { line: 'INTEGER', code: 'VARCHAR' }, rows);
	await session.run(tableSql(eachBatch.refused));
}
