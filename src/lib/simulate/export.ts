import { csvLine } from '#lib/base/csv.ts';
import type { Client } from './client.ts';
import { fullYears } from './calendar.ts';
import { countyCode, type UnitId } from './county.ts';
import type { SimulatedEvent } from './journal.ts';
import { details, type Fields } from './contract-columns.ts';
import { pilot, pilotArm } from './pilot.ts';
import type { Site } from './sites.ts';
import { timeText } from './calendar.ts';

/**
 * One event as a line of the export; without a client for an anonymous service.
 * @param at the place where each kind of unit serves the client
 */
export function eventLine(
	event: SimulatedEvent,
	client: Client | null,
	at: (unit: UnitId) => Site
): string {
	const { id, name, unit } = at(event.unit);
	const arm = pilotArm(unit, event.day);
	const { from_unit: from, to_unit: to } = event.fields;
	const fields: Fields = {
		...event.fields,
		...(from && { from_unit: at(from as UnitId).id }),
		...(to && { to_unit: at(to as UnitId).id })
	};
	const cells = [
		client?.id ?? '',
		timeText(event.day, event.minute),
		event.type,
		id,
		name,
		unit.area,
		...details.map((column) => fields[column] ?? ''),
		client ? String(fullYears(client.birth, event.day)) : '',
		client?.sex ?? '',
		client?.municipality ?? '',
		client ? countyCode : '',
		arm === null ? '' : pilot.id,
		arm ?? ''
	];
	return csvLine(cells);
}
