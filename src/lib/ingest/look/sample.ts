import { AppError } from '#lib/base/errors.ts';
import { readBytes } from '../bytes/byte-stream.ts';
import type { Dialect, Encoding } from '../bytes/dialect.ts';
import { CellText } from '../records/cell-text.ts';
import { textOf } from '../records/combinations.ts';
import { detectEncoding } from '../bytes/encoding.ts';
import { joined } from '../bytes/stage.ts';
import { textStages, type TextReading } from '../bytes/text-stages.ts';
import type { IdentityTally } from '../guard/identity-tally.ts';
import { RecordReader } from '../records/record-reader.ts';
import type { SourceFile } from '../bytes/source.ts';

const SAMPLE_BYTES = 2 * 1024 * 1024;
const MAX_CONTROL_SHARE = 0.08;

/** The start of a file as bytes that a scanner reads (`textStages`): whole lines of windows-1252 or UTF-8. */
export interface Sample {
	readonly bytes: Uint8Array;
	/** Encoding of the file, which the bytes of the sample need not have any more. */
	readonly encoding: Encoding;
	readonly compressed: boolean;
	/** Whether the sample is the whole file. */
	readonly whole: boolean;
}

/** A record of a sample as text, the line it starts on and the line after it. */
export interface SampleRecord {
	readonly line: number;
	readonly nextLine: number;
	readonly cells: readonly string[];
}

/**
 * Reads the first two megabytes of a file, after inflating.
 * @throws AppError `nothing_readable` {file, reason: empty | binary}, `broken_archive`
 */
export async function readSample(source: SourceFile, forced?: Encoding): Promise<Sample> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	let compressed = false;
	let whole = true;
	for await (const piece of readBytes(source)) {
		compressed = piece.compressed;
		pieces.push(piece.bytes);
		size += piece.bytes.length;
		whole = size < SAMPLE_BYTES;
		if (!whole) break;
	}
	const head = new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
	const refuse = (reason: string) =>
		new AppError('nothing_readable', { file: source.name, reason });
	if (head.every((byte) => byte <= 0x20 && byte > 0)) throw refuse('empty');
	const encoding = forced ?? encodingOf(source, wholeLines(head, whole));
	const bytes = wholeLines(staged(head, { encoding }), whole);
	if (isBinary(bytes)) throw refuse('binary');
	return { bytes, encoding, compressed, whole };
}

/** Rewritten text is UTF-8, whose letters may have been written twice before they came into the file. */
function encodingOf({ rewritten }: SourceFile, head: Uint8Array): Encoding {
	const found = detectEncoding(head);
	return rewritten && found !== 'utf-8-twice' ? 'utf-8' : found;
}

/** A sample with its cells in quotes as CSV has them. */
export function mendedSample(sample: Sample, { delimiter, quoting }: TextReading): Sample {
	if (!quoting) return sample;
	const encoding = narrow(sample.encoding);
	return { ...sample, bytes: staged(sample.bytes, { encoding, delimiter, quoting }) };
}

function staged(bytes: Uint8Array, reading: TextReading): Uint8Array {
	const stages = textStages(reading);
	return joined(stages.push(bytes), stages.end());
}

/** Bytes up to the last line end; all of them when there is none or nothing follows. */
function wholeLines(bytes: Uint8Array, whole: boolean): Uint8Array {
	const end = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d));
	return whole || end < 0 ? bytes : bytes.subarray(0, end + 1);
}

function isBinary(bytes: Uint8Array): boolean {
	const magic = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
	if (['PK\u0003\u0004', 'PAR1', '%PDF', '\u00d0\u00cf\u0011\u00e0'].includes(magic)) return true;
	let controls = 0;
	for (const byte of bytes) {
		if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls++;
	}
	return controls > MAX_CONTROL_SHARE * bytes.length;
}

/**
 * The first sound records of a sample as text, cells exactly as the import will read them, at most
 * `limit` cells in all; how many are not sound, and the line of the first quote that nothing closes; the tally of identity codes in everything
 * that was passed.
 */
export function sampleRecords(
	sample: Sample,
	dialect: Dialect,
	limit: number
): { records: SampleRecord[]; unsound: number; openQuote: number | null; tally: IdentityTally } {
	const reader = new RecordReader({ ...dialect, encoding: narrow(sample.encoding) }, 0);
	const text = new CellText(sample.encoding === 'windows-1252', dialect.sevenBit);
	reader.push(sample.bytes);
	reader.finish();
	const records: SampleRecord[] = [];
	let left = limit;
	let unsound = 0;
	let openQuote: number | null = null;
	for (let step = reader.next(); step === 'record' || step === 'rejected'; step = reader.next()) {
		if (step === 'rejected') {
			unsound++;
			if (reader.code === 'unclosed_quote') openQuote ??= reader.line;
		}
		if (step === 'rejected' || left <= 0) continue;
		const { starts, cells: count } = reader.scanner;
		const cells = Array.from({ length: Math.min(count, starts.length) }, (_, cell) =>
			textOf(reader, cell, text)
		);
		left -= cells.length;
		records.push({ line: reader.line, nextLine: reader.nextLine, cells });
	}
	return { records, unsound, openQuote, tally: reader.tally };
}

/** Encoding of the sample's bytes. */
function narrow(encoding: Encoding): Encoding {
	return encoding === 'ascii' || encoding === 'windows-1252' ? encoding : 'utf-8';
}
