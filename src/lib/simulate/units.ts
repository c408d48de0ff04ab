import { csvLine } from '#lib/base/csv.ts';
import type { Sector } from '#lib/events/event-types.ts';
import { countyCode } from './county.ts';
import type { Place } from './planting.ts';
import type { Sites } from './sites.ts';

const columns = [
	'unit_id',
	'unit_name',
	'county',
	'municipality_code',
	'service_area',
	'sector',
	'unit_group',
	'is_hub',
	'valid_from',
	'valid_to',
	'production'
];

/** How services are produced that are not the county's own; those of a parish are no service of the county's at all. */
const production: Readonly<Partial<Record<Sector, string>>> = {
	third_sector: 'purchased',
	parish: ''
};

/** The units file of the fictional county (design section 6): one line per unit; `partners` are places of the third sector. */
export function unitsText(sites: Sites, partners: readonly Place[] = []): string {
	const lines = sites.all.map(({ id, name, unit }) => [
		id,
		name,
		countyCode,
		'993',
		unit.area,
		unit.sector,
		unit.group,
		String(unit.hub === true),
		'2023-01-01',
		'',
		production[unit.sector] ?? 'own'
	]);
	const beside = partners.map(({ id, name, area }) => [
		id,
		name,
		countyCode,
		'993',
		area,
		'third_sector',
		'kumppanit',
		'false',
		'2023-01-01',
		'',
		'purchased'
	]);
	return [columns, ...lines, ...beside].map(csvLine).join('');
}
