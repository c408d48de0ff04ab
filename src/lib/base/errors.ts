/** Every way an operation can fail that a user can do something about; words for each stand in `ui/failure/words.ts`. */
export type AppErrorCode =
	| 'nothing_readable'
	| 'no_client_column'
	| 'no_time_column'
	| 'no_readable_date'
	| 'broken_archive'
	| 'identity_code'
	| 'identifier_in_client_column'
	| 'bad_mapping'
	| 'bad_units_file'
	| 'wrong_usage'
	| 'engine_unavailable'
	| 'out_of_memory';

/** What a failure carries for its message: names and counts, never a value out of the data. */
export type AppErrorData = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * An operation failed in a way the user can act on.
 * Carries a code and the facts of the case; the words are chosen where it is shown.
 */
export class AppError extends Error {
	readonly code: AppErrorCode;
	readonly data: AppErrorData;

	constructor(code: AppErrorCode, data: AppErrorData = {}, cause?: unknown) {
		super(`${code}: ${JSON.stringify(data)}`, { cause });
		this.name = 'AppError';
		this.code = code;
		this.data = data;
	}
}

/** Whether a thrown thing is a user's or program's own cancellation. */
export function isAbort(thrown: unknown): boolean {
	return thrown instanceof Error && thrown.name === 'AbortError';
}
