import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { BytePiece } from '../bytes/source.ts';
import type { Rewritten, SourceFile } from '../bytes/source.ts';

/** A format whose columns are known only once all of it has been read. */
export interface TwoPass<T> {
	readonly format: Rewritten['format'];
	/** What a record that is none is rejected as. */
	readonly ragged?: IssueCode;
	/** First reading: what the second needs to know. Throws what is wrong with the file as a whole. */
	survey(signal?: AbortSignal): Promise<T>;
	/** Second reading: the header line and the rows. */
	rows(survey: T, signal?: AbortSignal): AsyncIterable<BytePiece>;
}

/** A file as a table that is read twice: the first reading is made once, when text is first asked for. */
export function twoPassTable<T>(source: SourceFile, pass: TwoPass<T>): SourceFile {
	let surveyed: Promise<T> | null = null;
	const survey = (signal?: AbortSignal) => {
		surveyed ??= pass.survey(signal).catch((cause: unknown) => {
			surveyed = null;
			throw cause;
		});
		return surveyed;
	};
	async function* text(signal?: AbortSignal) {
		yield* pass.rows(await survey(signal), signal);
	}
	const { format, ragged } = pass;
	return {
		...source,
		rewritten: { format, sheets: [], sheet: '', headerLine: 1, ...(ragged && { ragged }), text }
	};
}
