import { CappedClients } from './capped-clients.ts';
import { KeyIndex } from './key-index.ts';

/** Sums by key (a group and atom, or a cell) while they grow; `slot` gives a key's place in all of them. */
export class Tally {
	readonly keys: KeyIndex;
	readonly n: number[] = [];
	readonly sums: number[][];
	readonly clients = new CappedClients();

	/** Keys are below `range`, about `expected` of them; `columns` sums are kept of each. */
	constructor(range: number, expected: number, columns: number) {
		this.keys = new KeyIndex(range, expected);
		this.sums = Array.from({ length: columns }, () => []);
	}

	slot(key: number): number {
		const slot = this.keys.of(key);
		if (slot === this.n.length) {
			this.n.push(0);
			for (const sums of this.sums) sums.push(0);
		}
		return slot;
	}
}

/** Sums of one slot by their columns, which are those of the tally in its order. */
export function sumsAt(
	columns: readonly string[],
	tally: Tally,
	slot: number
): Record<string, number> {
	const sums: Record<string, number> = {};
	columns.forEach((column, index) => {
		sums[column] = tally.sums[index]?.[slot] as number;
	});
	return sums;
}
