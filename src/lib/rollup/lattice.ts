import { beginsMonth } from './calendar.ts';
import type { FactSource } from './columns.ts';
import { dimensionOf, isFixed, isOneToOne } from './dimension.ts';
import { uncut, type Cut, type Reading, type Selection } from './question.ts';

/**
 * Of which facts cells must be made to answer a selection: of all, or, where its period cuts a month, of those of the
 * period. Null where no cells can: for weeks, a column cells are not kept by, and where two facts of a subject might
 * share a group. Throws `unknown dimension: …`.
 */
export function cutFor(
	reading: Reading,
	selection: Selection,
	{ dimensions, lattice }: Omit<FactSource, 'columns'>
): Cut | null {
	const names = [...selection.by, ...Object.keys(selection.where)];
	const isKept = (name: string) => {
		const { of } = dimensionOf(reading, dimensions, name);
		return of === 'stratum' || (reading.lattice ?? lattice).includes(of);
	};
	if (!names.every(isKept) || !keepsApart(reading, selection, dimensions)) return null;
	const { step, from, to } = selection;
	if (step === 'week') return null;
	if (reading.asOf || [from, to].every((day) => day === null || beginsMonth(day))) return uncut;
	return step === 'rolling_12' ? null : { from, to };
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
