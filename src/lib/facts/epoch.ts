import type { Session } from '#lib/engine/port.ts';
import epochSql from './epoch.sql?raw';

/** The name of the loaded data's epoch, another after every load. Rejects when nothing is loaded. */
export async function epochOf(session: Pick<Session, 'query'>): Promise<string> {
	const table = await session.query(epochSql);
	return String(table.column('epoch')[0] ?? '');
}
