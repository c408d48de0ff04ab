import type { ColumnGuard } from '../guard/column-guard.ts';
import { KindCount } from '../guard/kind-count.ts';
import type { GuardIssue } from '../guard/verdict-issues.ts';
import { isDamagedId } from '../records/id-text.ts';

/** Counts, column by column, the different ids that a spreadsheet shortened, over a whole file. */
export class DamagedIds {
	readonly #counts = new Map<string, KindCount>();

	/** Takes a distinct text of a contract column of ids, at its first line. */
	see(column: string, text: string, line: number): void {
		if (!isDamagedId(text)) return;
		const count = this.#counts.get(column) ?? new KindCount();
		this.#counts.set(column, count);
		count.note(line);
	}

	/** What was found, by the headers that the guard knows the columns by. */
	issues(guard: ColumnGuard): GuardIssue[] {
		return [...this.#counts].map(([column, { texts, lines }]) => ({
			code: 'damaged_id',
			column: guard.watch(column)?.of.header ?? column,
			count: texts,
			rows: lines
		}));
	}
}
