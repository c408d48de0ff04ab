import type { FactTable } from '#lib/rollup/columns.ts';
import type { FactFamily } from '../family.ts';
import kinds from './build-1-kinds.sql?raw';
import places from './build-2-places.sql?raw';
import stays from './build-3-stays.sql?raw';
import facts from './build-4-facts.sql?raw';
import { params } from './params.ts';

const path = {
	path_key: { kind: 'key', doc: 'The path: event_key of its first event.' },
	start_day: { kind: 'day', doc: 'Day of the first event of the path.' }
} as const satisfies FactTable['columns'];

const wholePath = {
	...path,
	transitions: {
		kind: 'days',
		doc: 'Handovers of the whole path, 0 when it never leaves its unit.'
	}
} as const satisfies FactTable['columns'];

const person = {
	person_key: { kind: 'key', doc: 'The person as known at the first event of the path.' }
} as const satisfies FactTable['columns'];

const unitsOfPath = { table: 'path_units', alias: 'unit_id', word: 'unit' };

/**
 * The ways of clients, or of cases, through units. Every fact of a path has the stratum of the path's first step and
 * one client. A direct return is A-B-A where B gave no service; its days go from the first event at B to the first
 * event back at A.
 * `path_units` tells the path unit (`unit`) of every `unit_id` and whether it `is_hub`.
 * Source: domain.md part 0, Paths.
 */
const family: FactFamily = {
	id: 'paths',
	reads: [],
	params,
	fates: ['other_event', 'cancelled', 'no_unit', 'no_case', 'no_client', 'same_stay', 'onward'],
	tables: {
		paths: {
			grain: 'A path.',
			columns: {
				...wholePath,
				return_days: {
					kind: 'days',
					nullable: true,
					doc: 'Days of the shortest direct return of the path; none: it has no direct return.'
				},
				hubless_return_days: {
					kind: 'days',
					nullable: true,
					doc: 'The same of direct returns in which neither A nor B is a hub.'
				},
				...person
			},
			order: ['path_key']
		},
		visits: {
			grain:
				'A path and a path unit that it visits, however often, be it in joint work that another unit hosts.',
			columns: {
				...wholePath,
				unit: { kind: 'code', doc: 'Path unit visited: a unit, or a unit group.' },
				return_days: {
					kind: 'days',
					nullable: true,
					doc: 'Days of the shortest direct return with the unit as B; none: it bounced nobody.'
				},
				hubless_return_days: {
					kind: 'days',
					nullable: true,
					doc: 'The same of direct returns in which neither A nor B is a hub.'
				},
				...person
			},
			order: ['path_key', 'unit'],
			lattice: ['unit']
		},
		moves: {
			grain: 'A handover: a step of a path that another step follows.',
			columns: {
				...path,
				day: { kind: 'day', doc: 'Day of arrival: of the first event of the next step.' },
				unit: { kind: 'code', doc: 'Path unit left.' },
				to_unit: { kind: 'code', doc: 'Path unit of the next step.' },
				return_days: {
					kind: 'days',
					nullable: true,
					doc: 'Days at the unit left, where it is B of a direct return; none: it is not.'
				},
				goes_back: {
					kind: 'flag',
					doc: 'The next step is an indirect return: its unit was last seen more than two steps before it.'
				},
				from_hub: { kind: 'flag', doc: 'The unit left routes by design (is_hub).' },
				to_hub: { kind: 'flag', doc: 'The unit of the next step routes by design (is_hub).' },
				...person
			},
			order: ['path_key', 'step_no'],
			lattice: ['unit', 'to_unit']
		}
	},
	dictionaries: ['path_units'],
	dimensions: {
		path_unit: { of: 'unit', aliases: unitsOfPath },
		path_to_unit: { of: 'to_unit', aliases: unitsOfPath }
	},
	build: [kinds, places, stays, facts]
};

export default family;
