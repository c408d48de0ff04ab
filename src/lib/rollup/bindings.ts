import { dayFromNumber } from '#lib/base/civil-day.ts';
import type { SqlParam } from '#lib/engine/port.ts';

/** Values of a statement in the order of its `$1 …`; each method binds one and gives the text that stands for it. */
export class Bindings {
	readonly params: SqlParam[] = [];

	integer(value: number): string {
		return this.#bind(value, 'INTEGER');
	}

	/** Days since 1970-01-01. */
	day(value: number): string {
		return this.#bind(dayFromNumber(value), 'DATE');
	}

	text(value: string): string {
		return this.#bind(value, 'STRING');
	}

	/** `expression IN (…)`; FALSE where there are no words. */
	among(expression: string, words: readonly string[]): string {
		if (words.length === 0) return 'FALSE';
		return `${expression} IN (${words.map((word) => this.text(word)).join(', ')})`;
	}

	#bind(value: SqlParam, type: string): string {
		return `CAST($${this.params.push(value)} AS ${type})`;
	}
}
