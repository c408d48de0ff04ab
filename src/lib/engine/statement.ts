import { AppError } from '#lib/base/errors.ts';
import { throwIfAborted } from './abort.ts';

/** How the two engines say that memory ran out. */
const OUT_OF_MEMORY = /out of memory|std::bad_alloc|cannot enlarge memory/i;

/** Kinds of errors that speak of statements, tables and files; all others may quote a value out of the data. */
const QUOTES_NO_DATA =
	/^(?:Error: )?(?:Catalog|Parser|Binder|Syntax|Planner|IO|HTTP|Permission|Not implemented|Missing Extension|Autoload|Dependency|TransactionContext|Settings|INTERRUPT|Interrupt) Error/i;
const KIND = /^(?:Error: )?([A-Za-z ]{1,40}) Error:/;

/** An engine's error without the values that it may quote, such as the text that is no number. */
function withoutData(thrown: unknown): unknown {
	if (!(thrown instanceof Error) || QUOTES_NO_DATA.test(thrown.message)) return thrown;
	const kind = KIND.exec(thrown.message)?.[1];
	return kind === undefined ? thrown : new Error(`${kind} Error in the engine`);
}

/**
 * Runs the `work` of one statement. When the signal aborts meanwhile `stop` is called, and once the
 * work has settled the result is an `AbortError`. Under an aborted signal the work never begins.
 * Throws `AppError('out_of_memory')` where the engine ran out, else what the work threw, without values
 * out of the data.
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
		throw withoutData(thrown);
	} finally {
		signal?.removeEventListener('abort', stop);
	}
}
