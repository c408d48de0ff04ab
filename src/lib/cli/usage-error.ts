import { AppError } from '#lib/base/errors.ts';

/** An argument that cannot be obeyed: where it stands, what was given, and what would be allowed there. */
export function usageError(
	option: string,
	given: string,
	allowed: readonly string[] = []
): AppError {
	return new AppError('wrong_usage', { option, given, allowed });
}
