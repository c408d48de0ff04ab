import { CappedClients } from './capped-clients.ts';
import { KeyIndex } from './key-index.ts';

/** Facts counted by slot and by value of one column, with the clients of every value where they are asked for. */
export class ValueCounts {
	readonly #bins: KeyIndex;
	readonly #counts: number[] = [];
	readonly #clients: CappedClients | null;
	readonly #low: number;
	readonly #span: number;

	/** Values lie from `low` to `high`; `slots` is more than any slot's number; about `expected` will be added. */
	constructor(
		slots: number,
		{ low, high }: { low: number; high: number },
		expected: number,
		withClients: boolean
	) {
		this.#low = low;
		this.#span = Math.max(1, high - low + 1);
		this.#bins = new KeyIndex(slots * this.#span, expected);
		this.#clients = withClients ? new CappedClients() : null;
	}

	/** Adds facts with a value; clients of a slot and value come in ascending order. */
	add(slot: number, value: number, count: number, client: number): void {
		const bin = this.#bins.of(slot * this.#span + value - this.#low);
		this.#counts[bin] = (this.#counts[bin] ?? 0) + count;
		this.#clients?.add(bin, client);
	}

	/** Hears every slot and value that was added, ascending by slot, then by value. */
	each(hear: (slot: number, value: number, count: number, clients: Int32Array) => void): void {
		for (const bin of this.#bins.ascending()) {
			const key = this.#bins.keys[bin] as number;
			const clients = this.#clients?.of(bin) ?? new Int32Array(0);
			hear(
				Math.floor(key / this.#span),
				(key % this.#span) + this.#low,
				this.#counts[bin] as number,
				clients
			);
		}
	}
}
