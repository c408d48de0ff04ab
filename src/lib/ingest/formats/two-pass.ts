import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { BytePiece } from '../bytes/source.ts';
import type { Rewritten, SourceFile } from '../bytes/source.ts';
import { Survey } from './survey.ts';

/** A format whose columns are known only once all of it has been read. */
export interface TwoPass<T> {
	readonly format: Rewritten['format'];
	/** What a record that is none is rejected as. */
	readonly ragged?: IssueCode;
	/** First reading: what the second needs to know, such that it can travel. Throws what is wrong with the file as a whole. */
	survey(signal?: AbortSignal): Promise<T>;
	/** Second reading: the header line and the rows. */
	rows(survey: T, signal?: AbortSignal): AsyncIterable<BytePiece>;
}

/** A file as a table that is read twice: the first reading is made once, when text is first asked for. */
export function twoPassTable<T>(source: SourceFile, pass: TwoPass<T>): SourceFile {
	const survey = new Survey((signal) => pass.survey(signal));
	async function* text(signal?: AbortSignal) {
		yield* pass.rows(await survey.get(signal), signal);
	}
	const { format, ragged } = pass;
	const facts = { format, sheets: [], sheet: '', headerLine: 1, ...(ragged && { ragged }) };
	return { ...source, rewritten: { ...facts, survey, text } };
}
