import { dayFromNumber } from '#lib/base/civil-day.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import type { Group, Reading, Selection } from '#lib/rollup/question.ts';
import type { CountColumn, RowNotes } from './column.ts';
import { evaluate, type MeasuredRow } from './evaluate.ts';
import { groupNames, isStep, type GroupName } from './group.ts';
import type { Metric } from './metric.ts';
import { asksUnits } from './selection.ts';
import type { Cell } from '#lib/gate/row.ts';

/**
 * The reading that answers a selection: the one for units in another's stead where units are asked. By step, a state
 * at as-of is sorted by the day that dates it, and the period picks its steps.
 */
export function readingFor(
	{ readings, unitReadings }: Metric,
	name: string,
	selection: Selection
): Reading {
	const reading = readings[(asksUnits(selection) ? unitReadings?.[name] : undefined) ?? name];
	if (!reading) throw new Error(`no such reading: ${name}`);
	return reading.asOf && selection.step ? datedOf(reading) : reading;
}

const dated = new WeakMap<Reading, Reading>();

/** The reading with its facts sorted by their day; the same one for the same reading. */
function datedOf(reading: Reading): Reading {
	const known = dated.get(reading) ?? { ...reading, asOf: false };
	dated.set(reading, known);
	return known;
}

/** Names of the readings that a metric's columns are made of. */
export function readingsOf({ columns }: Metric): string[] {
	const counts = Object.values(columns).filter(
		(column): column is CountColumn & typeof column => column.kind === 'count'
	);
	return [...new Set(counts.map(({ reading }) => reading))];
}

/**
 * Rows of a metric before the gate, ordered by their groups: one for every group with a count that is not 0, and
 * without groups always one; and one for each of `zeros`, rules that have a row all the same. `groups` gives the sums
 * of a reading for the selection.
 */
export function measuredRows(
	metric: Metric,
	by: readonly GroupName[],
	groups: (reading: string) => readonly Group[],
	params: ParamValues,
	notes: RowNotes,
	zeros: readonly string[] = []
): MeasuredRow[] {
	const counts = Object.keys(metric.columns).filter(
		(name) => metric.columns[name]!.kind === 'count'
	);
	const rows = new Map<string, { groups: Record<string, Cell>; sums: Map<string, Group> }>();
	const rowOf = (key: string, cells: Record<string, Cell>) => {
		const known = rows.get(key) ?? { groups: cells, sums: new Map<string, Group>() };
		rows.set(key, known);
		return known;
	};
	if (by.length === 0) rowOf('', {});
	for (const rule of zeros) rowOf(rule, { rule });
	for (const name of readingsOf(metric)) {
		for (const group of groups(name)) {
			const cells = cellsOf(group, by);
			rowOf(by.map((column) => cells[column]).join('\u001f'), cells).sums.set(name, group);
		}
	}
	return [...rows.values()]
		.map(({ groups: cells, sums }) =>
			evaluate(cells, { columns: metric.columns, readings: metric.readings, sums, params, notes })
		)
		.filter(({ groups: cells, values }) => {
			const stays = by.length === 0 || zeros.includes(String(cells.rule));
			return stays || counts.some((name) => values[name] !== 0);
		})
		.sort((a, b) => compareRows(a.groups, b.groups));
}

function cellsOf(group: Group, by: readonly GroupName[]): Record<string, Cell> {
	const cells: Record<string, Cell> = {};
	for (const name of by)
		cells[name] = isStep(name)
			? group.step === null
				? null
				: dayFromNumber(group.step)
			: group.by[name]!;
	return cells;
}

function compareRows(a: Readonly<Record<string, Cell>>, b: Readonly<Record<string, Cell>>): number {
	for (const name of groupNames) {
		const [left, right] = [String(a[name] ?? ''), String(b[name] ?? '')];
		if (left !== right) return left < right ? -1 : 1;
	}
	return 0;
}
