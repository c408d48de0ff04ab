import type { Engine, Session } from '#lib/engine/port.ts';

/** What an engine is about to do, or has just done. */
export interface Step {
	/** `loaded`: other data have taken their place; `query`: on the display connection; `statement`: of a change. */
	readonly kind: 'statement' | 'loaded' | 'query' | 'attach' | 'detach' | 'close';
	readonly sql: string;
}

/** An engine that waits at every step for `at`, which may hold it or make it fail. */
export function heldEngine(engine: Engine, at: (step: Step) => Promise<void>): Engine {
	let isClosed = false;
	const pass = async (kind: Step['kind'], sql = '') => {
		await at({ kind, sql });
		if (isClosed) throw new Error('the engine is closed');
	};
	const session = (inner: Session): Session => ({
		...inner,
		run: async (sql, options) => {
			await pass('statement', sql);
			return inner.run(sql, options);
		},
		query: async (sql, params, options) => {
			await pass('statement', sql);
			return inner.query(sql, params, options);
		},
		readCsv: async (bytes, table, columns, options) => {
			await pass('statement', table);
			return inner.readCsv(bytes, table, columns, options);
		},
		writeNumbers: async (table, columns, options) => {
			await pass('statement', table);
			return inner.writeNumbers(table, columns, options);
		}
	});
	return {
		...engine,
		async query(sql, params, options) {
			await pass('query', sql);
			return engine.query(sql, params, options);
		},
		async transaction(work, options) {
			return engine.transaction((inner) => work(session(inner)), options);
		},
		async replace(work, options) {
			const result = await engine.replace(
				(inner, earlier) => work(session(inner), earlier),
				options
			);
			await pass('loaded');
			return result;
		},
		async attach(file, name, how) {
			await pass('attach', file);
			return engine.attach(file, name, how);
		},
		async detach(name) {
			await pass('detach', name);
			return engine.detach(name);
		},
		async close() {
			await at({ kind: 'close', sql: '' });
			isClosed = true;
			await engine.close();
		}
	};
}

/** A place where something stands still until it is let go. */
export class Stop {
	readonly reached: Promise<void>;
	readonly #gone: Promise<void>;
	#reach!: () => void;
	#go!: () => void;
	#fail!: (cause: Error) => void;

	constructor() {
		this.reached = new Promise((resolve) => (this.#reach = resolve));
		this.#gone = new Promise((resolve, reject) => {
			this.#go = resolve;
			this.#fail = reject;
		});
	}

	/** What is to stand still waits for this. */
	here(): Promise<void> {
		this.#reach();
		return this.#gone;
	}

	go(): void {
		this.#go();
	}

	fail(cause: Error): void {
		this.#fail(cause);
	}
}
