import type { UnitRow } from '#lib/ingest/units/units.ts';
import type { App } from './app.svelte.ts';

/** Whether the loaded data can be counted anew with other units: their files or their records are at hand. */
export function canRecount({ session, intake }: App): boolean {
	if (session.loaded === null) return false;
	if (session.loaded.synthetic || session.appending === 'yes') return true;
	return session.appending === 'no' && (intake.draft?.groups.length ?? 0) > 0;
}

/** Counts the loaded data anew with other units; the data stay as they are, and it tells so, when it fails. */
export async function recountWith(
	{ session, intake }: App,
	units: readonly UnitRow[]
): Promise<boolean> {
	if (session.loaded?.synthetic || session.appending === 'yes') {
		intake.keepUnits(units);
		return session.recount(units);
	}
	intake.setUnits(units);
	await intake.start();
	return intake.draft?.loaded === true;
}
