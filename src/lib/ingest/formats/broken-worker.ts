import { AppError } from '#lib/base/errors.ts';
import type { FileFormat } from '../bytes/source.ts';

/** What it means that a worker broke over a file: a broken page of Parquet breaks its reader, and the worker with it. */
export function broken(file: string, format: FileFormat): Error {
	if (format !== 'parquet') return new Error(`the worker broke over ${format}`);
	return new AppError('nothing_readable', { file, reason: 'broken_parquet' });
}
