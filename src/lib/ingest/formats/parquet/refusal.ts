import { AppError } from '#lib/base/errors.ts';

/**
 * What a Parquet reader's failure means to the reader of the message: AppError `nothing_readable`
 * {file, reason: encrypted | unsupported_codec | broken_parquet}.
 */
export function parquetRefusal(file: string, thrown: unknown): AppError {
	return new AppError('nothing_readable', { file, reason: reasonIn(String(thrown)) }, thrown);
}

function reasonIn(words: string): string {
	if (/encrypt/i.test(words)) return 'encrypted';
	const unknown = /codec|not (yet )?(supported|implemented)|disabled feature/i.test(words);
	return unknown ? 'unsupported_codec' : 'broken_parquet';
}
