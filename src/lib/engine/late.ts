import type { Engine } from './port.ts';

/** An engine whose every call waits for the one that `open` gives; closed by whoever made that one. */
export function lateEngine(open: () => Promise<Engine>): Engine {
	const late =
		<Given extends unknown[], Got>(call: (engine: Engine, ...given: Given) => Promise<Got>) =>
		async (...given: Given): Promise<Got> =>
			call(await open(), ...given);
	return {
		run: late((engine, ...given: Parameters<Engine['run']>) => engine.run(...given)),
		query: late((engine, ...given: Parameters<Engine['query']>) => engine.query(...given)),
		async transaction(work, options) {
			return (await open()).transaction(work, options);
		},
		async replace(work, options) {
			return (await open()).replace(work, options);
		},
		attach: late((engine, ...given: Parameters<Engine['attach']>) => engine.attach(...given)),
		detach: late((engine, ...given: Parameters<Engine['detach']>) => engine.detach(...given)),
		version: late((engine) => engine.version()),
		close: () => Promise.reject(new Error('a late engine is closed by who opens it'))
	};
}
