import { type Prng } from './prng.ts';

const DECK_SIZE = 16;

/**
 * Random numbers in [0, 1) dealt from shuffled decks that hold one number of each sixteenth.
 * Any single draw is uniform; together they leave the planted share less room to stray by luck.
 */
export class Deck {
	readonly #prng: Prng;
	#cards: number[] = [];

	constructor(prng: Prng) {
		this.#prng = prng;
	}

	next(): number {
		if (this.#cards.length === 0) this.#shuffle();
		return this.#cards.pop() as number;
	}

	#shuffle(): void {
		for (let place = 0; place < DECK_SIZE; place += 1) {
			const swap = this.#prng.int(0, place);
			const card = (place + this.#prng.next()) / DECK_SIZE;
			this.#cards.push(this.#cards[swap] ?? card);
			this.#cards[swap] = card;
		}
	}
}
