import { CellText } from '../records/cell-text.ts';
import { textOf } from '../records/combinations.ts';
import type { Dialect } from '../bytes/dialect.ts';
import type { HiddenCodes } from '../guard/hidden-codes.ts';
import { mayBeCode } from '../guard/code-count.ts';
import { plainText } from '../guard/plain-text.ts';
import { isSplitIdentityCode } from '../guard/split-code.ts';
import { RecordReader } from '../records/record-reader.ts';
import type { SourceFile } from '../bytes/source.ts';
import { readText } from '../bytes/text-stream.ts';

/** As much of a file's layout as counting needs. */
export interface CountedLayout extends Dialect {
	readonly headers: readonly string[];
	readonly dataLine: number;
}

/**
 * Reads a whole file and counts the rows with an identity code, in any column, header and title lines
 * included; returns only when there are none.
 * @param hidden columns whose codes come in disguise, or in two
 * @throws AppError `identity_code` {file, columns, rows}; `broken_archive`; the signal's `AbortError`
 */
export async function refuseIdentityCodes(
	source: SourceFile,
	layout: CountedLayout,
	hidden: HiddenCodes = { disguised: [], split: [] },
	signal?: AbortSignal
): Promise<void> {
	const reader = new RecordReader(layout, layout.headers.length);
	let cellText = new CellText(reader.singleByte === true, layout.sevenBit);
	const countHidden = () => {
		if (reader.singleByte === true && layout.encoding === 'ascii') {
			cellText = new CellText(true, layout.sevenBit);
		}
		const text = (cell: number) => textOf(reader, cell, cellText);
		for (const cell of hidden.disguised) {
			if (mayBeCode(plainText(text(cell)))) reader.tally.note(reader.line, cell);
		}
		for (const [birth, lastFour] of hidden.split) {
			if (!isSplitIdentityCode(text(birth), text(lastFour))) continue;
			for (const cell of [birth, lastFour]) reader.tally.note(reader.line, cell);
		}
	};
	const pieces = readText(source, layout, signal);
	for (let skipped = false; ;) {
		const { done, value: piece } = await pieces.next();
		if (done) reader.finish();
		else reader.push(piece.bytes);
		skipped ||= reader.skipTo(layout.dataLine);
		if (skipped || done) {
			for (let step = reader.next(); step !== 'more' && step !== 'end'; step = reader.next()) {
				if (step === 'record') countHidden();
			}
		}
		if (done) break;
	}
	if (reader.tally.rows > 0) throw reader.tally.refusal(source.name, layout.headers);
}
