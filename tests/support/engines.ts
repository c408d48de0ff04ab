import { afterAll, beforeAll } from 'vitest';
import { openNativeEngine } from '#lib/engine/node.server.ts';
import type { Engine, Session } from '#lib/engine/port.ts';
import { wasmEngine } from './wasm-engine.ts';

export { wasmEngine };

/** A fresh native engine, for tests that open and close engines themselves. */
export const nativeEngine = (): Promise<Engine> => openNativeEngine({ threads: 1 });

/** An adapter, for `describe.each`. */
export interface NamedEngine {
	readonly name: 'native' | 'wasm';
	readonly open: () => Promise<Engine>;
}

const native: NamedEngine = { name: 'native', open: nativeEngine };
const wasm: NamedEngine = { name: 'wasm', open: wasmEngine };

/** Both adapters: what holds on one must hold on the other. */
export const engines: readonly NamedEngine[] = [native, wasm];

/** Empty engines that wait for the next file: a wasm engine costs a second to start, and another to warm up. */
const idle: Record<NamedEngine['name'], Engine[]> = { native: [], wasm: [] };

/**
 * An empty engine for the tests of a file or of a `describe`: there before the first, gone after the last. It is
 * lent, emptied and lent again; a test that closes, attaches or sets anything for good opens one of its own.
 */
export function useEngine({ name, open }: NamedEngine = native): Engine {
	let lent: Engine | null = null;
	const engine = () => {
		if (lent === null) throw new Error(`no ${name} engine outside its tests`);
		return lent;
	};
	beforeAll(async () => {
		lent = idle[name].pop() ?? (await open());
	});
	afterAll(async () => {
		const used = engine();
		lent = null;
		if (await emptied(used)) idle[name].push(used);
		else await used.close();
	});
	return {
		run: (...given) => engine().run(...given),
		query: (...given) => engine().query(...given),
		transaction: (...given) => engine().transaction(...given),
		replace: (...given) => engine().replace(...given),
		attach: (...given) => engine().attach(...given),
		detach: (...given) => engine().detach(...given),
		version: () => engine().version(),
		close: () => Promise.reject(new Error('a lent engine is closed by who lent it'))
	};
}

/** Drops all that tests made; false where something stays. */
async function emptied(engine: Engine): Promise<boolean> {
	try {
		await engine.replace(() => Promise.resolve());
		await drop(engine);
		await engine.transaction(drop);
		return (await made(engine)).length === 0;
	} catch {
		return false;
	}
}

async function drop(session: Pick<Session, 'run' | 'query'>): Promise<void> {
	for (const { kind, name } of await made(session)) await session.run(`DROP ${kind} ${name}`);
}

/** Views before the tables they may be over. */
async function made(session: Pick<Session, 'query'>) {
	const { column } = await session.query(`
		SELECT 'VIEW' AS kind, database_name || '.main."' || view_name || '"' AS name FROM duckdb_views()
		WHERE NOT internal
		UNION ALL
		SELECT 'TABLE', database_name || '.main."' || table_name || '"' FROM duckdb_tables()
		ORDER BY kind DESC, name`);
	const names = column('name');
	return column('kind').map((kind, index) => ({ kind: String(kind), name: String(names[index]) }));
}
