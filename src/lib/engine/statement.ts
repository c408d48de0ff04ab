import { AppError } from '#lib/base/errors.ts';
import { throwIfAborted } from './abort.ts';

/** How the two engines say that memory ran out. */
const OUT_OF_MEMORY = /out of memory|std::bad_alloc|cannot enlarge memory/i;

/**
 * Runs the `work` of one statement. When the signal aborts meanwhile `stop` is called, and once the
 * work has settled the result is an `AbortError`. Under an aborted signal the work never begins.
 * Throws `AppError('out_of_memory')` where the engine ran out, else what the work threw.
 */
export async function execute<T>(
	work: () => Promise<T>,
	signal: AbortSignal | undefined,
	stop: () => void = () => undefined
): Promise<T> {
	throwIfAborted(signal);
	signal?.addEventListener('abort', stop, { once: true });
	try {
		const result = await work();
		throwIfAborted(signal);
		return result;
	} catch (thrown) {
		throwIfAborted(signal);
		if (OUT_OF_MEMORY.test(String(thrown))) throw new AppError('out_of_memory', {}, thrown);
		throw thrown;
	} finally {
		signal?.removeEventListener('abort', stop);
	}
}
