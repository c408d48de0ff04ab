/** What an aborted call rejects with. */
export const abortError = (): Error =>
	new DOMException('The statement was cancelled', 'AbortError');

/** Throws an `AbortError` when the signal is aborted, whatever reason it was given. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw abortError();
}
