import { AppError } from '#lib/base/errors.ts';
import { ColumnGuard, refusalOf } from '../guard/column-guard.ts';
import type { GuardedColumn } from '../guard/column-watch.ts';
import { verdictIssues, type GuardIssue } from '../guard/verdict-issues.ts';
import type { Batch } from '../records/batch.ts';
import { choiceFor, clientHeaders, identifierFindings } from '../look/identifier-findings.ts';
import { identifiedClient } from '../look/identified-client.ts';
import type { IdentifierChoice, Mapping } from '#lib/events/mapping.ts';
import { sniff } from '../look/sniff.ts';
import { FileListener } from './file-listener.ts';
import type { FileShape } from '../look/file-shape.ts';
import { EventWriter, type Orders } from '../records/event-writer.ts';
import type { LoadNumbers } from '../records/load-numbers.ts';
import { project } from '../records/projection.ts';
import { tableBatches } from './table-batches.ts';
import type { SourceFile } from '../bytes/source.ts';

/** What is needed beside the file and its mapping. */
export interface ReadOptions {
	readonly signal?: AbortSignal | undefined;
	/** What numbers stand for; one for all files that belong together. */
	readonly numbers: LoadNumbers;
}

/**
 * Reads a file as batches of typed columns (`records/event-columns.ts`). Columns that hold identifiers
 * (`identifierFindings` names them) are left out, numbered or kept as `mapping.identifiers` says; of a numbered column
 * no text is in any batch.
 * Every data row is in exactly one batch's `rows`; at least one batch comes unless reading fails. Where the whole file
 * shows that its dates were read in another order, or that a column holds what may not come in, it is read once more:
 * `anew` in the first batch of that reading makes all batches before it void.
 * @throws AppError `bad_mapping`, `no_client_column`, `no_time_column`, `identifier_in_client_column`
 * before reading; `identity_code` after the whole file was counted, from the first code on without
 * further batches; `broken_archive`. The signal's `AbortError`.
 */
export async function* readBatches(
	source: SourceFile,
	shape: FileShape,
	mapping: Mapping,
	options: ReadOptions
): AsyncGenerator<Batch, void, void> {
	const layout = await fitted(source, shape, mapping.format);
	const choices = identifierChoices(layout, mapping);
	refuseIdentifiedClients(layout, mapping, choices);
	const before = options.numbers.combinations();
	let reading: Reading = { orders: {}, dropped: [], issues: [] };
	for (let anew = false; ; anew = true) {
		const again: Reading | null = yield* onePass(
			source,
			layout,
			mapping,
			choices,
			options,
			reading,
			anew
		);
		if (!again) return;
		options.numbers.rewind(before);
		reading = again;
	}
}

/** How a file is read: what an earlier reading of it told. */
interface Reading {
	readonly orders: Orders;
	/** Headers that are left out for what they hold, beside those left out from the start. */
	readonly dropped: readonly string[];
	/** What was found in the first reading. */
	readonly issues: readonly GuardIssue[];
}

/**
 * Reads the file once; gives how it ought to be read instead, where its dates have other orders, or columns hold what
 * may not come in.
 */
async function* onePass(
	source: SourceFile,
	layout: FileShape,
	mapping: Mapping,
	choices: ReadonlyMap<string, IdentifierChoice>,
	{ numbers, signal }: ReadOptions,
	reading: Reading,
	anew: boolean
): AsyncGenerator<Batch, Reading | null, void> {
	const { headers } = layout;
	const kept = new Map(choices);
	for (const header of reading.dropped) kept.set(header, 'drop');
	const guard = new ColumnGuard(guardedColumns(mapping, kept));
	const listener = new FileListener(guard, numbers.standIns, layout, mapping);
	const writer = new EventWriter({
		plans: project(source.name, headers, mapping, kept),
		sevenBit: layout.sevenBit,
		numbers,
		layout: layoutOf(mapping),
		orders: reading.orders,
		declared: mapping.format?.dateOrder ?? null,
		identity: listener.identity,
		told: listener.told
	});
	const table = { source, layout, fillDown: mapping.fillDown };
	let isVoid = anew;
	for await (const batch of tableBatches(table, writer, () => guard.stopped, signal)) {
		yield { ...batch, anew: isVoid };
		isVoid = false;
	}
	const verdicts = guard.verdicts(() => writer.rows);
	const refusal = refusalOf(source.name, verdicts);
	if (refusal) throw refusal;
	const leftOut = verdicts
		.filter(({ action }) => action === 'left_out')
		.map(({ header }) => header);
	const issues = anew ? reading.issues : [...verdictIssues(verdicts), ...listener.issues()];
	const orders = anew ? null : writer.otherOrders();
	yield { ...writer.take(1, { ...writer.end(), issues }), anew: isVoid };
	if (!orders && leftOut.length === 0) return null;
	return { orders: orders ?? reading.orders, dropped: [...reading.dropped, ...leftOut], issues };
}

/** Each contract column that is imported, with the header that fills it and what the mapping says of that. */
function guardedColumns(
	{ columns, events = [], identifiers, allowed }: Mapping,
	choices: ReadonlyMap<string, IdentifierChoice>
): GuardedColumn[] {
	const sources = [columns, ...events.map((event) => event.columns ?? {})];
	const pairs = sources.flatMap((source) =>
		Object.entries(source).flatMap(([column, given]) =>
			[given ?? []].flat().map((header) => [column, header] as const)
		)
	);
	const imported = pairs.filter(([, header]) => choices.get(header) !== 'drop').reverse();
	return [...new Map(imported)].map(([column, header]) => ({
		column,
		header,
		...(identifiers?.[header] && { choice: identifiers[header] }),
		...(allowed?.[header] && { allowed: allowed[header] })
	}));
}

/**
 * What rows of two files must share to be the same row: which columns were read as what. Not the meanings of
 * values: those proposed for a file depend on the values in it.
 */
function layoutOf({ columns, constants = {}, events = [] }: Mapping): string {
	const sorted = [columns, constants].map((record) => Object.entries(record).sort());
	return JSON.stringify([...sorted, events]);
}

/** The shape that a mapping's own words about the file lead to. */
function fitted(source: SourceFile, shape: FileShape, format: Mapping['format']) {
	if ((format?.headerRow ?? shape.headerLine) !== shape.headerLine) return sniff(source, format);
	if (source.rewritten) return shape;
	const { delimiter = shape.delimiter, encoding = shape.encoding } = format ?? {};
	if (delimiter !== shape.delimiter) return sniff(source, format);
	if (shape.encoding === 'ascii') return { ...shape, encoding };
	return encoding === shape.encoding ? shape : sniff(source, format);
}

/** What becomes of the columns that identify people, and of any other that the mapping has a choice for. */
function identifierChoices(
	shape: FileShape,
	mapping: Mapping
): ReadonlyMap<string, IdentifierChoice> {
	const found = identifierFindings(shape, mapping).map(
		(finding) => [finding.header, choiceFor(finding, mapping)] as const
	);
	return new Map([...Object.entries(mapping.identifiers ?? {}), ...found]);
}

function refuseIdentifiedClients(
	shape: FileShape,
	mapping: Mapping,
	choices: ReadonlyMap<string, IdentifierChoice>
): void {
	const { file } = shape;
	const clients = clientHeaders(mapping);
	for (const { header, kind, stopsAsClient } of identifierFindings(shape)) {
		if (!stopsAsClient || !clients.includes(header) || choices.get(header) === 'number') continue;
		throw new AppError('identifier_in_client_column', { file, column: header, kind });
	}
	const named = clients.length === 0 ? identifiedClient(shape, mapping) : null;
	if (named && choices.get(named.header) !== 'number') {
		const { header: column, kind } = named;
		throw new AppError('identifier_in_client_column', { file, column, kind });
	}
	if (clients.length > 0 && clients.every((header) => choices.get(header) === 'drop')) {
		throw new AppError('no_client_column', { file });
	}
}
