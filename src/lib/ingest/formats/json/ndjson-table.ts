import { AppError } from '#lib/base/errors.ts';
import { readChars } from '../../bytes/char-stream.ts';
import { FieldSet } from '../field-set.ts';
import { looseText } from './loose.ts';
import { JsonError, readJson, type JsonCells } from './record.ts';
import { RowWriter } from '../row-writer.ts';
import type { SourceFile } from '../../bytes/source.ts';
import { twoPassTable } from '../two-pass.ts';

/** Characters kept of a line: more than the longest one that is read, so that it is still seen to be too long. */
const MAX_LINE = 2 * 1024 * 1024;

/**
 * A file with a JSON object on every line as a table, with the columns of `jsonTable`. Line n of the file
 * is line n + 1 of the text, behind the header. A line may be not quite JSON (`LooseJson`) and end in a comma;
 * one that is no object is a row with one cell too many,
 * which the reader rejects; blank lines are none.
 * Reading its text throws AppError `nothing_readable` {file, reason: no_records | too_many_columns}.
 */
export function ndjsonTable(source: SourceFile): SourceFile {
	return twoPassTable(source, {
		format: 'ndjson',
		ragged: 'broken_record',
		survey: async (signal) => {
			const fields = new FieldSet(source.name);
			for await (const { lines } of readLines(source, signal)) {
				for (const line of lines) for (const name of recordOf(line)?.keys() ?? []) fields.add(name);
			}
			if (fields.size > 0) return fields.names;
			throw new AppError('nothing_readable', { file: source.name, reason: 'no_records' });
		},
		rows: (names, signal) => rows(source, new FieldSet(source.name, names), signal)
	});
}

async function* rows(source: SourceFile, fields: FieldSet, signal?: AbortSignal) {
	const writer = new RowWriter(source.name);
	writer.row(fields.names, fields.size);
	for await (const { lines, share } of readLines(source, signal)) {
		for (const line of lines) {
			const record = recordOf(line);
			if (record) writer.row(fields.row(record), fields.size);
			else if (/^\s*[[\]]?\s*$/.test(line)) writer.blank(1);
			else writer.broken(line, fields.size);
		}
		if (writer.full) yield writer.take(share);
	}
	yield writer.take(1);
}

function recordOf(line: string): JsonCells | null {
	if (line.length >= MAX_LINE) return null;
	return strictly(line) ?? strictly(looseText(line).trimEnd().replace(/,$/, ''));
}

function strictly(line: string): JsonCells | null {
	try {
		const value = readJson(line);
		return value.kind === 'object' ? value.cells : null;
	} catch (cause) {
		if (cause instanceof JsonError) return null;
		throw cause;
	}
}

/** Whole lines as they come; the rest of one that is far too long is dropped. */
async function* readLines(source: SourceFile, signal?: AbortSignal) {
	let rest = '';
	for await (const { text, share } of readChars(source, signal)) {
		const lines = text.split('\n');
		lines[0] = rest + lines[0];
		rest = (lines.pop() as string).slice(0, MAX_LINE);
		yield { lines: lines.map((line) => line.replace(/\r$/, '')), share };
	}
	if (rest !== '') yield { lines: [rest], share: 1 };
}
