import { contractColumn } from '#lib/events/columns.ts';
import type { Row } from '#lib/gate/row.ts';

/** A value or bin of a column with its share of the column's events; null where the gate hid it. */
interface ProfileValue {
	readonly value: string;
	readonly share: number | null;
}

/** A contract column as the report shows it. */
export interface ColumnView {
	readonly row: Row;
	readonly name: string;
	/** Commonest first; empty where values may not be shown. */
	readonly values: readonly ProfileValue[];
	/** In order; empty for what is no number or time. */
	readonly bins: readonly ProfileValue[];
}

/** Whether a column's values may be shown at all: closed lists, and plain words that identify nobody. */
function maySay(name: string): boolean {
	const { type, privacy } = contractColumn(name);
	return type === 'enum' || type === 'boolean' || privacy === 'plain';
}

/**
 * Events that have a value of a column: those that have one in the file, or all of them where an empty cell counts as
 * something, such as the unit's service, and more events have a value than cells are filled.
 */
function eventsOf(row: Row, values: readonly Row[]): number {
	const filled = Number(row.filled);
	const told = values.reduce((sum, { events }) => sum + Number(events ?? 0), 0);
	return told > filled ? Math.round(filled / (1 - Number(row.missing))) : filled;
}

/**
 * The columns the data have, in the order of the contract, with their distribution. Values that the gate hid are
 * left out, since a rare value is itself something about somebody; a hidden bin stays, without a number.
 */
export function columnViews(
	profiles: readonly Row[],
	values: readonly Row[],
	order: readonly string[]
): ColumnView[] {
	return order.flatMap((name) => {
		const row = profiles.find(({ column_name }) => column_name === name);
		if (!row || row.filled === 0) return [];
		const mine = values.filter(({ column_name }) => column_name === name);
		const all = eventsOf(row, mine);
		const share = (events: Row[string]) =>
			typeof events === 'number' && typeof row.filled === 'number' ? events / all : null;
		const of = (shape: string) =>
			mine
				.filter((found) => found.shape === shape)
				.map((found) => ({ value: String(found.value), share: share(found.events) }));
		const shown = maySay(name) ? of('value').filter(({ share }) => share !== null) : [];
		return [{ row, name, values: shown, bins: of('bin') }];
	});
}
