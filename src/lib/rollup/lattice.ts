import { beginsMonth } from './calendar.ts';
import type { FactSource } from './columns.ts';
import { dimensionOf, isFixed, isOneToOne } from './dimension.ts';
import type { Reading, Selection } from './question.ts';

/**
 * Whether the cells of a reading can answer a selection. They cannot where it needs days (weeks, a period that cuts a
 * month) or a column cells are not kept by, nor where two facts of a subject might share a group.
 * Throws `unknown dimension: …`.
 */
export function onLattice(
	reading: Reading,
	selection: Selection,
	{ dimensions, lattice }: Omit<FactSource, 'columns'>
): boolean {
	const names = [...selection.by, ...Object.keys(selection.where)];
	return (
		inMonths(reading, selection) &&
		names.every((name) => {
			const { of } = dimensionOf(reading, dimensions, name);
			return of === 'stratum' || (reading.lattice ?? lattice).includes(of);
		}) &&
		keepsApart(reading, selection, dimensions)
	);
}

function inMonths({ asOf }: Reading, { step, from, to }: Selection): boolean {
	if (step === 'week') return false;
	return asOf === true || [from, to].every((day) => day === null || beginsMonth(day));
}

/** Whether a group holds at most one fact of a subject: every dimension that tells its facts apart is fixed. */
function keepsApart(
	reading: Reading,
	selection: Selection,
	dimensions: FactSource['dimensions']
): boolean {
	if (reading.subject === undefined) return true;
	if (reading.apart === undefined) return false;
	return reading.apart.every((name) => {
		const dimension = dimensionOf(reading, dimensions, name);
		return isOneToOne(dimension) && isFixed(selection, dimension, name);
	});
}
