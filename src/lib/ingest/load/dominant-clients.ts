import type { Session } from '#lib/engine/port.ts';
import { dominantClients } from '#lib/events/dominant-client.ts';
import { sendTable, tableSql } from './load-tables.ts';

/** Makes the scratch table `dominant_clients` of the ids that hold a share of the events no person can have. */
export async function settleDominantClients(session: Session): Promise<void> {
	const { numRows, column } = await session.query(tableSql('settle/client-loads'));
	const number = (name: string) => Number(column(name)[0] ?? 0);
	const dominant =
		numRows === 0
			? 0
			: dominantClients({
					events: number('events'),
					clients: number('clients'),
					heaviest: column('own').map(Number)
				});
	const rows = column('client_no')
		.slice(0, dominant)
		.map((client) => [client]);
	await sendTable(session, 'dominant_clients', { client_no: 'INTEGER' }, rows);
}
