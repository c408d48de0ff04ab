import type { Session } from '#lib/engine/port.ts';
import { sendTable, tableSql } from './load-tables.ts';

/** Two slices of a million events take half the memory of one, and no more time. */
const mostAtOnce = 500_000;

/** Fills `event_rows` in the order of events, slice by slice of their days: the sort of all of them at once takes most memory of all. */
export async function fillEventRows(session: Session, atOnce = mostAtOnce): Promise<void> {
	await sendTable(session, 'slice_size', { events: 'INTEGER' }, [[atOnce]]);
	const { numRows, column } = await session.query(tableSql('events/event-slices'));
	const [from, to] = [column('from_day'), column('to_day')];
	for (let slice = 0; slice < numRows; slice += 1) {
		await sendTable(session, 'event_slice', { from_day: 'DATE', to_day: 'DATE' }, [
			[from[slice] ?? null, to[slice] ?? null]
		]);
		await session.run(tableSql('events/event-rows'));
	}
}
