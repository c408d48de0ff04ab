import { AppError } from '#lib/base/errors.ts';
import { throwIfAborted } from './abort.ts';
import { EngineError } from './engine-error.ts';
import { statementName } from './statement-name.ts';

/** How the two engines say that memory ran out. */
const OUT_OF_MEMORY = /out of memory|std::bad_alloc|cannot enlarge memory/i;

/** Kinds of errors that speak of statements, tables and files; all others may quote a value out of the data. */
const quotesNoData = /^(?:Catalog|Parser|Binder|Syntax|Planner|IO|Permission|Not implemented)$/i;
const engineWords = /^(?:Error: )?([A-Za-z ]{1,40}) Error: ?(.*)/;

/** What an engine threw, by the name of its statement and without the values that it may quote. */
function withoutData(thrown: unknown, sql: string): unknown {
	const [, kind, words] = (thrown instanceof Error && engineWords.exec(thrown.message)) || [];
	if (kind === undefined) return thrown;
	return new EngineError(statementName(sql), kind, quotesNoData.test(kind) ? words : '');
}

/**
 * Runs the `work` of the statement `sql`. When the signal aborts meanwhile `stop` is called, and once the
 * work has settled the result is an `AbortError`. Under an aborted signal the work never begins.
 * Throws `AppError('out_of_memory')` where the engine ran out, an `EngineError` where it failed otherwise, else
 * what the work threw.
 */
export async function execute<T>(
	sql: string,
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
		if (OUT_OF_MEMORY.test(String(thrown))) throw new AppError('out_of_memory');
		throw withoutData(thrown, sql);
	} finally {
		signal?.removeEventListener('abort', stop);
	}
}
