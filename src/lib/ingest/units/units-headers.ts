import unitHeaders from '#data/codes/unit-headers.json';
import { foldHeader } from '#lib/events/header-fold.ts';
import { unitFields } from './units.ts';

type UnitField = (typeof unitFields)[number];

const headersOf: Readonly<Record<UnitField, readonly string[]>> = unitHeaders;

/** Columns that an export of events does not have: they tell a units file. */
const telling: readonly UnitField[] = [
	'sector',
	'unit_group',
	'is_hub',
	'valid_from',
	'valid_to',
	'prevention',
	'predecessor_unit',
	'production'
];
/** Headers of data about clients: no units file has them. */
const CLIENT_HEADER = /client|asiak|potil|klient|patient|henkilo|person|event|tapahtum|caseid/;

/** Place of each column of a units file among headers, by its own name or a synonym in fi, sv, en. */
export function unitFieldPlaces(headers: readonly string[]): Map<UnitField, number> {
	const folded = headers.map(foldHeader);
	const places = new Map<UnitField, number>();
	for (const field of unitFields) {
		for (const name of headersOf[field]) {
			const place = folded.indexOf(foldHeader(name));
			if (place < 0 || [...places.values()].includes(place)) continue;
			places.set(field, place);
			break;
		}
	}
	return places;
}

/** Whether headers are those of a units file: units by id or name, something only such files tell, no clients. */
export function areUnitHeaders(headers: readonly string[]): boolean {
	const places = unitFieldPlaces(headers);
	const named = places.has('unit_id') || places.has('unit_name');
	const both = places.has('unit_id') && places.has('unit_name');
	const told = both || telling.some((field) => places.has(field));
	return named && told && !headers.some((header) => CLIENT_HEADER.test(foldHeader(header)));
}
