import { throwIfAborted } from './abort.ts';
import type { Session } from './port.ts';
import { bound } from './bound-session.ts';

/** What `work` gives, its changes committed; all of them rolled back when it throws or `signal` aborts. */
export async function committed<T>(
	load: Session,
	work: (session: Session) => Promise<T>,
	signal: AbortSignal | undefined
): Promise<T> {
	throwIfAborted(signal);
	await load.run('BEGIN TRANSACTION');
	try {
		const result = await work(bound(load, signal));
		throwIfAborted(signal);
		await load.run('COMMIT');
		return result;
	} catch (thrown) {
		// A failed COMMIT has ended the transaction itself; the first error is the one to tell.
		await load.run('ROLLBACK').catch(() => undefined);
		throw thrown;
	}
}
