import type { Engine, SqlParam } from '#lib/engine/port.ts';
import { hide } from '#lib/gate/hide.ts';
import type { GateColumn, GateRow } from '#lib/gate/panel.ts';
import type { Setting } from '#lib/gate/threshold.ts';
import type { Cell, Row } from '#lib/gate/row.ts';

/** A column of such a table, for developers: `doc` says unit and meaning. */
export type DataReportColumn = { readonly doc: string } & (
	| {
			readonly kind: 'count';
			/** The column that counts whom it is about. */
			readonly clients: string;
			/** Counts of the row that it is the sum of. */
			readonly sumOf?: readonly string[];
	  }
	/** One count's part of another. */
	| { readonly kind: 'share'; readonly of: string; readonly among: string }
	/** Falls with a count. */
	| { readonly kind: 'share'; readonly follows: string }
	/** About nobody in particular. */
	| { readonly kind: 'text' }
	/** Distinct clients behind a count, never shown. */
	| { readonly kind: 'clients' }
);

/** A table about the data themselves, such as export gaps; its counts pass the same gate as metrics. */
export interface DataReport {
	readonly id: string;
	/** One SELECT; may use `$1` for k when `takesK`. */
	readonly sql: string;
	readonly takesK?: boolean;
	/** Columns that name a row. */
	readonly by: readonly string[];
	/** A count that adds up, over the last of `by`, to a number shown elsewhere: small rows must not follow from it. */
	readonly addsUp?: string;
	readonly columns: Readonly<Record<string, DataReportColumn>>;
}

/** A table before the gate: its columns' values, top to bottom. Small counts among them, so never shown as they are. */
export type UngatedReport = Readonly<Record<string, readonly Cell[]>>;

/**
 * Reads a table; `k` is the threshold it is about, where it takes it. Throws `unknown column` when its SQL does not give
 * what it declares.
 */
export async function readDataReport(
	engine: Pick<Engine, 'query'>,
	asked: DataReport,
	k: number,
	signal?: AbortSignal
): Promise<UngatedReport> {
	const values: SqlParam[] = asked.takesK ? [k] : [];
	const table = await engine.query(asked.sql, values, { signal });
	const names = [...asked.by, ...Object.keys(asked.columns)];
	return Object.fromEntries(names.map((name) => [name, table.column(name)]));
}

/** Rows of a table after the gate. */
export function gatedReport(
	{ by, columns, addsUp }: DataReport,
	ungated: UngatedReport,
	k: Setting
): Row[] {
	const names = Object.keys(ungated);
	const rows = Array.from({ length: ungated[by[0]!]!.length }, (_, index) =>
		Object.fromEntries(names.map((name) => [name, ungated[name]![index] ?? null]))
	) as Readonly<Record<string, Cell>>[];
	const specs = Object.entries(columns);
	const counts = specs.flatMap(([name, column]) =>
		column.kind === 'count' ? [[name, column] as const] : []
	);
	const atoms = (name: string): string[] => {
		const column = columns[name];
		return column?.kind === 'count' && column.sumOf ? column.sumOf.flatMap(atoms) : [name];
	};
	const number = (cell: Cell | undefined) => (typeof cell === 'number' ? cell : null);
	const gateRows: GateRow[] = rows.map((row) => ({
		label: JSON.stringify(by.map((name) => row[name])),
		role: 'row' as const,
		values: Object.fromEntries(specs.map(([name]) => [name, number(row[name])])),
		clients: Object.fromEntries(
			counts.map(([name, { clients }]) => [name, number(row[clients]) ?? 0])
		),
		rest: Object.fromEntries(
			specs.flatMap(([name, column]) =>
				'of' in column
					? [[name, (number(row[column.among]) ?? 0) - (number(row[column.of]) ?? 0)]]
					: []
			)
		),
		facts: (atom: string) => number(row[atom]) ?? 0
	}));
	const gateColumns = Object.fromEntries(
		specs.flatMap(([name, column]): [string, GateColumn][] => {
			if (column.kind === 'count') return [[name, { kind: 'count', atoms: atoms(name) }]];
			if (column.kind !== 'share') return [];
			return 'of' in column
				? [[name, { kind: 'share', of: column.of, among: column.among }]]
				: [[name, { kind: 'follows', columns: [column.follows] }]];
		})
	);
	const totals = addsUp === undefined ? [] : totalsOf(addsUp, by, rows, gateRows);
	const hidden = hide({
		columns: gateColumns,
		rows: [...gateRows, ...totals.map(({ row }) => row)],
		sums: totals.map(({ parts }, index) => ({
			...{ total: rows.length + index, parts },
			columns: [addsUp!]
		})),
		k,
		...(addsUp !== undefined && { headline: addsUp })
	});
	const shown = specs.filter(([, { kind }]) => kind !== 'clients').map(([name]) => name);
	return rows.map((row, index) => {
		const cells = hidden[index]!;
		return {
			...Object.fromEntries(by.map((name) => [name, row[name] ?? ''])),
			...Object.fromEntries(shown.map((name) => [name, cells[name] ? null : row[name]!])),
			...(Object.keys(cells).length > 0 && { suppressed: cells })
		};
	});
}

/** What the rows of all but the last group add up to, as rows that the gate takes for shown. */
function totalsOf(
	count: string,
	by: readonly string[],
	rows: readonly Readonly<Record<string, Cell>>[],
	gateRows: readonly GateRow[]
): { row: GateRow; parts: number[] }[] {
	const nobody = Object.fromEntries(
		Object.keys(gateRows[0]?.clients ?? {}).map((name) => [name, 0])
	);
	const parts = new Map<string, number[]>();
	for (const [place, row] of rows.entries()) {
		const key = JSON.stringify(['total', ...by.slice(0, -1).map((name) => row[name])]);
		parts.set(key, [...(parts.get(key) ?? []), place]);
	}
	return [...parts].map(([label, places]) => {
		const sum = (of: (row: GateRow) => number | null | undefined) =>
			places.reduce((added, place) => added + (of(gateRows[place]!) ?? 0), 0);
		const row: GateRow = {
			label,
			role: 'headline',
			values: { [count]: sum(({ values }) => values[count]) },
			clients: { ...nobody, [count]: sum(({ clients }) => clients[count]) },
			facts: (atom) => (atom === count ? sum(({ facts }) => facts(atom)) : 0)
		};
		return { row, parts: places };
	});
}
