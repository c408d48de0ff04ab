import { AppError } from '#lib/base/errors.ts';

const MAX_INFLATION = 200;
const MAX_INFLATED_BYTES = 4 * 1024 ** 3;

/**
 * Counts what has been inflated out of `size` compressed bytes.
 * @returns what to call with the length of every inflated piece; it throws AppError `broken_archive`
 * {file, reason: inflates_too_much} past 200 times the size or 4 GB (domain.md part 0)
 */
export function inflationGuard(file: string, size: number): (bytes: number) => void {
	let inflated = 0;
	return (bytes) => {
		inflated += bytes;
		if (inflated > MAX_INFLATED_BYTES || inflated > MAX_INFLATION * size) {
			throw new AppError('broken_archive', { file, reason: 'inflates_too_much' });
		}
	};
}
