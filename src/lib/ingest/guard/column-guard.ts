import { AppError } from '#lib/base/errors.ts';
import { verdictsOf, type ColumnVerdict } from './column-verdict.ts';
import { ColumnWatch, type GuardedColumn } from './column-watch.ts';
import type { PersonalUnit } from './person-in-unit.ts';

/**
 * Looks for what identifies people in a whole file: it is shown every distinct text of every imported column once.
 * Memory does not grow with the file. What is sure stops at once (`stopped`), what only shares tell is judged at
 * the end (`verdicts`).
 */
export class ColumnGuard {
	readonly #watches: ReadonlyMap<string, ColumnWatch>;

	/** @param columns each contract column once; those that are left out need none */
	constructor(columns: readonly GuardedColumn[]) {
		this.#watches = new Map(columns.map((column) => [column.column, new ColumnWatch(column)]));
	}

	/** The watch of a contract column, for loops that would look it up each time; undefined where there is none. */
	watch(column: string): ColumnWatch | undefined {
		return this.#watches.get(column);
	}

	/**
	 * Takes a distinct, trimmed text of a contract column at its first line.
	 * @returns whether it may come in as it is; where not (a person in a unit's name), a running number stands for it
	 */
	see(column: string, text: string, line: number): boolean {
		return this.#watches.get(column)?.see(text, line) ?? true;
	}

	/** Whether an identity code was seen that is one beyond doubt: nothing more of the file may be kept. */
	get stopped(): boolean {
		return [...this.#watches.values()].some(({ signed }) => signed.texts > 0);
	}

	/**
	 * What was found, column by column.
	 * @param filled rows in which a contract column has a text; those of the file where that is not known
	 */
	verdicts(filled: (column: string) => number): ColumnVerdict[] {
		return [...this.#watches.values()].flatMap((watch) =>
			verdictsOf(watch, filled(watch.of.column))
		);
	}

	/** Units' texts that were replaced by numbers, for the screen to ask about; never written down. */
	personalUnits(): readonly (PersonalUnit & Pick<GuardedColumn, 'column' | 'header'>)[] {
		return [...this.#watches.values()].flatMap(({ of: { column, header }, personal }) =>
			personal.map((unit) => ({ column, header, ...unit }))
		);
	}
}

/**
 * The refusal that verdicts lead to; null where none stops. Codes come first; their rows are counted as distinct
 * texts, which `refuseIdentityCodes` counts exactly where it reads the file again.
 */
export function refusalOf(file: string, verdicts: readonly ColumnVerdict[]): AppError | null {
	const stops = verdicts.filter(({ action }) => action === 'stops');
	const codes = stops.filter(({ kind }) => kind === 'identity_code');
	if (codes.length > 0) {
		const columns = [...new Set(codes.map(({ header }) => header))];
		const rows = Math.max(...codes.map(({ texts }) => texts));
		return new AppError('identity_code', { file, columns, rows });
	}
	const [first] = stops;
	if (!first) return null;
	return new AppError('identifier_in_client_column', {
		file,
		column: first.header,
		kind: first.kind
	});
}
