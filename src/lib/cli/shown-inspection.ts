import { fewOfRows, fewRows } from '#lib/gate/few-rows.ts';
import type { Hidden } from '#lib/gate/panel.ts';
import { defaultThreshold } from '#lib/gate/threshold.ts';
import { hiddenSign } from '#lib/gate/words.ts';
import type { Inspection } from '#lib/ingest/mapping/inspect.ts';

type Signs = { readonly suppressed?: Readonly<Record<string, string>> };
type Shown<Part, Name extends keyof Part> = Omit<Part, Name> &
	Readonly<Record<Name, number | null>> &
	Signs;

/** What an inspection may show, by the same gate as the check before a load. */
export type ShownInspection = Omit<Inspection, 'columns' | 'values'> & {
	readonly columns: readonly Shown<Inspection['columns'][number], 'empty'>[];
	readonly values: Readonly<
		Record<string, readonly Shown<Inspection['values'][string][number], 'count'>[]>
	>;
};

/**
 * An inspection after the gate: each row may be a client of its own, so that 1 to k-1 rows with a raw value, or with an
 * empty cell, are not told, nor a share of empty cells that few rows lack; shares of identifying cells are in whole
 * percents. Cells and ids are in no inspection.
 */
export function shownInspection(inspection: Inspection): ShownInspection {
	const { columns, values, identifiers, sampled_rows: rows } = inspection;
	return {
		...inspection,
		columns: columns.map((column) =>
			shown(column, 'empty', fewOfRows(column.empty, rows, defaultThreshold))
		),
		identifiers: identifiers.map((found) => ({
			...found,
			share: Math.round(found.share * 100) / 100
		})),
		values: Object.fromEntries(
			Object.entries(values).map(([name, list]) => [
				name,
				list.map((value) => shown(value, 'count', fewRows(value.count, defaultThreshold)))
			])
		)
	};
}

function shown<Part extends Readonly<Record<Name, number>>, Name extends string & keyof Part>(
	part: Part,
	name: Name,
	hidden: Hidden | undefined
): Shown<Part, Name> {
	const sign = hidden && { suppressed: { [name]: hiddenSign(hidden, defaultThreshold) } };
	return { ...part, [name]: hidden ? null : part[name], ...sign };
}
