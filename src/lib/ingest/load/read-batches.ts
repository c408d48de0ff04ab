import { AppError } from '#lib/base/errors.ts';
import type { Batch } from '../records/batch.ts';
import {
	choiceFor,
	clientHeaders,
	identifiedClient,
	identifierFindings
} from '../look/identifier-findings.ts';
import type { IdentifierChoice, Mapping } from '#lib/events/mapping.ts';
import { sniff } from '../look/sniff.ts';
import type { FileShape } from '../look/file-shape.ts';
import { EventWriter, type Orders } from '../records/event-writer.ts';
import type { LoadNumbers } from '../records/load-numbers.ts';
import { project } from '../records/projection.ts';
import { onePass } from './one-pass.ts';
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
 * shows that its dates were read in another order, it is read once more: `anew` in the first batch of that reading
 * makes all batches before it void.
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
	const plans = project(source.name, layout.headers, mapping, choices);
	const declared = mapping.format?.dateOrder ?? null;
	const writerFor = (orders: Orders) =>
		new EventWriter({
			plans,
			sevenBit: layout.sevenBit,
			numbers: options.numbers,
			layout: layoutOf(mapping),
			orders,
			declared,
			identity: (_, text) => text,
			meet: () => undefined
		});
	const before = options.numbers.combinations();
	const writer = writerFor({});
	const reading = { source, layout, fillDown: mapping.fillDown };
	const other = yield* onePass(reading, writer, options.signal);
	if (!other) return;
	options.numbers.rewind(before);
	let anew = true;
	const again = onePass(reading, writerFor(other), options.signal);
	for await (const batch of again) {
		yield { ...batch, anew };
		anew = false;
	}
}

/**
 * What rows of two files must share to be the same row: which columns were read as what. Not the meanings of
 * values: those proposed for a file depend on the values in it.
 */
export function layoutOf({ columns, constants = {}, events = [] }: Mapping): string {
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
	const named = clients.length === 0 ? identifiedClient(shape) : null;
	if (named && choices.get(named.header) !== 'number') {
		const { header: column, kind } = named;
		throw new AppError('identifier_in_client_column', { file, column, kind });
	}
	if (clients.length > 0 && clients.every((header) => choices.get(header) === 'drop')) {
		throw new AppError('no_client_column', { file });
	}
}
