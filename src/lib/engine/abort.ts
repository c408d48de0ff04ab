/** Throws an `AbortError` when the signal is aborted, whatever reason it was given. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new DOMException('The statement was cancelled', 'AbortError');
}
