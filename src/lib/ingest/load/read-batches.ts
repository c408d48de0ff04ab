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
import { BatchWriter } from '../records/batch-writer.ts';
import { StandIns } from '../records/stand-ins.ts';
import { project } from '../records/projection.ts';
import { RecordReader } from '../records/record-reader.ts';
import type { SourceFile } from '../bytes/source.ts';
import { readText } from '../bytes/text-stream.ts';

/**
 * Reads a file as batches of the contract columns its mapping fills: text, trimmed, null tokens empty.
 * Values stay as the file spells them; only an event of `mapping.events` carries its contract event
 * type. Columns that hold identifiers (`identifierFindings` names them) are left out, numbered or kept as
 * `mapping.identifiers` says; of a numbered column no text is in any batch.
 * Every data row is in exactly one batch's `rows`; at least one batch comes unless reading fails.
 * @throws AppError `bad_mapping`, `no_client_column`, `no_time_column`, `identifier_in_client_column`
 * before reading; `identity_code` after the whole file was counted, from the first code on without
 * further batches; `broken_archive`. The signal's `AbortError`.
 * @param standIns what stands for texts; one for all files that belong together
 */
export async function* readBatches(
	source: SourceFile,
	shape: FileShape,
	mapping: Mapping,
	signal?: AbortSignal,
	standIns = new StandIns('')
): AsyncGenerator<Batch, void, void> {
	const layout = await fitted(source, shape, mapping.format);
	const { headers } = layout;
	const choices = identifierChoices(layout, mapping);
	refuseIdentifiedClients(layout, mapping, choices);
	const projection = project(source.name, headers, mapping, choices);
	const reader = new RecordReader(layout, headers.length, source.rewritten?.ragged);
	const writer = new BatchWriter(projection, layout.sevenBit, standIns);
	let skipped = false;
	let emitted = false;
	const pieces = readText(source, layout.encoding, signal);
	for (;;) {
		const { done, value: piece } = await pieces.next();
		if (done) reader.finish();
		else reader.push(piece.bytes);
		skipped ||= reader.skipTo(layout.dataLine);
		if (!skipped && !done) continue;
		for (let step = reader.next(); step !== 'more' && step !== 'end'; step = reader.next()) {
			writer.add(reader, step);
			if (!writer.full) continue;
			const batch = writer.take(done ? 1 : piece.share);
			if (reader.tally.rows > 0) continue;
			emitted = true;
			yield batch;
		}
		if (done) break;
	}
	if (reader.tally.rows > 0) throw reader.tally.refusal(source.name, headers);
	if (!writer.empty || !emitted) yield writer.take(1);
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
