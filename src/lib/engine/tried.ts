import type { Engine, RunOptions, Session } from './port.ts';

/** What `work` gives in a fresh database, as `Engine.replace` runs it; the data stay as they were. */
export async function tried<T>(
	engine: Pick<Engine, 'replace'>,
	work: (session: Session, earlier: string) => Promise<T>,
	options?: RunOptions
): Promise<T> {
	const results: T[] = [];
	const enough = new Error('tried');
	try {
		return await engine.replace(async (...given) => {
			results.push(await work(...given));
			throw enough;
		}, options);
	} catch (thrown) {
		if (thrown !== enough) throw thrown;
		return results[0] as T;
	}
}
