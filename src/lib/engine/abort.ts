/** Throws an `AbortError` when the signal is aborted, whatever reason it was given. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new DOMException('The statement was cancelled', 'AbortError');
}

/**
 * Runs `work`; when the signal aborts meanwhile calls `stop`, and rejects with an `AbortError`
 * once the work has settled. Work that is not begun when the signal is aborted never begins.
 */
export async function abortable<T>(
	signal: AbortSignal | undefined,
	stop: () => void,
	work: () => Promise<T>
): Promise<T> {
	throwIfAborted(signal);
	signal?.addEventListener('abort', stop, { once: true });
	try {
		const result = await work();
		throwIfAborted(signal);
		return result;
	} catch (thrown) {
		throwIfAborted(signal);
		throw thrown;
	} finally {
		signal?.removeEventListener('abort', stop);
	}
}
