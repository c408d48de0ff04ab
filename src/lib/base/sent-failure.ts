import { AppError, type AppErrorCode, type AppErrorData } from './errors.ts';

/** A failure on its way out of a worker. Of a bug only the name of what was thrown: its words may hold a value. */
export type SentFailure =
	{ readonly code: AppErrorCode; readonly data: AppErrorData } | { readonly bug: string };

export function sentFailure(thrown: unknown): SentFailure {
	if (thrown instanceof AppError) return { code: thrown.code, data: thrown.data };
	return { bug: thrown instanceof Error ? thrown.name : typeof thrown };
}

/** The failure as it is to be thrown again. */
export function failureOf(sent: SentFailure): Error {
	if ('code' in sent) return new AppError(sent.code, sent.data);
	return new Error(`in a worker: ${sent.bug}`);
}
