import type { Engine, Session } from '#lib/engine/port.ts';
import { buildFamily, defaultVariant, dropVariant } from './build.ts';
import { epochOf } from './epoch.ts';
import type { FactFamily } from './family.ts';
import type { ParamValues } from './param.ts';

/** What is told of the variants of some data. */
export interface VariantEvents {
	/** A variant was given up for a newer one. */
	readonly dropped?: (family: FactFamily, variant: number) => void;
	/** The share of a build that is done, 0-1, from when its turn came, which a load may hold up; null when it has ended, whole or not. */
	readonly building?: (share: number | null) => void;
}

/** Variants kept per family besides the one that every load builds. */
const most = 3;

/**
 * Which variants of the facts of one data epoch exist, and the making of a missing one. A build looks inside its
 * transaction whether the data are still those of its epoch, so that a question asked of old data can never write
 * into new data.
 */
export class Variants {
	readonly #engine: Engine;
	readonly #epoch: () => string;
	readonly #hear: VariantEvents;
	readonly #built = new Map<string, number>();
	#last = defaultVariant;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(engine: Engine, epoch: () => string, hear: VariantEvents = {}) {
		this.#engine = engine;
		this.#epoch = epoch;
		this.#hear = hear;
	}

	/** The variant of a definition (parameters that differ from the family's defaults), undefined while it is not built. */
	known(family: FactFamily, definition: ParamValues, wholeFile = false): number | undefined {
		const key = keyOf(family, definition, wholeFile);
		return key === null ? defaultVariant : this.#built.get(key);
	}

	/**
	 * The variant of a definition, built over the whole history (`wholeFile`: and what lies after as-of) when it is not
	 * there yet; the least recently used beyond the kept ones is dropped. Rejects with AbortError when `signal` aborts or other data were loaded.
	 */
	async ensure(
		family: FactFamily,
		definition: ParamValues,
		wholeFile = false,
		signal?: AbortSignal
	): Promise<number> {
		const key = keyOf(family, definition, wholeFile);
		if (key === null) return defaultVariant;
		const turn = this.#queue.then(() => this.#ensure(key, family, definition, wholeFile, signal));
		this.#queue = turn.catch(() => undefined);
		return turn;
	}

	async #ensure(
		key: string,
		family: FactFamily,
		definition: ParamValues,
		wholeFile: boolean,
		signal: AbortSignal | undefined
	): Promise<number> {
		const known = this.#built.get(key);
		if (known !== undefined) {
			this.#built.delete(key);
			this.#built.set(key, known);
			return known;
		}
		signal?.throwIfAborted();
		const variant = this.#last + 1;
		const mine = [...this.#built].filter(([other]) => other.startsWith(`${family.id} `));
		const leaving = mine.slice(0, Math.max(0, mine.length + 1 - most));
		const build = async (session: Session) => {
			if ((await epochOf(session)) !== this.#epoch()) throw otherData();
			this.#hear.building?.(0);
			for (const [, old] of leaving) await dropVariant(session, family, old);
			const { building: onProgress } = this.#hear;
			await buildFamily(session, family, definition, {
				variant,
				wholeFile,
				...(onProgress && { onProgress })
			});
		};
		try {
			await this.#engine.transaction(build, { signal });
		} finally {
			this.#hear.building?.(null);
		}
		this.#last = variant;
		for (const [old, number] of leaving) {
			this.#built.delete(old);
			this.#hear.dropped?.(family, number);
		}
		this.#built.set(key, variant);
		return variant;
	}
}

/** What a variant is known by; null for the definition that every load builds. */
function keyOf(
	{ id, params }: FactFamily,
	definition: ParamValues,
	wholeFile: boolean
): string | null {
	const changed = Object.entries(params)
		.map(([name, spec]) => [name, definition[name] ?? spec.default, spec.default] as const)
		.filter(([, value, usual]) => value !== usual)
		.map(([name, value]) => [name, value] as const);
	if (wholeFile) return `${id} whole file ${JSON.stringify(changed)}`;
	return changed.length === 0 ? null : `${id} ${JSON.stringify(changed)}`;
}

/** What a question asked of old data is rejected with once other data stand there. */
export const otherData = () => new DOMException('other data were loaded', 'AbortError');
