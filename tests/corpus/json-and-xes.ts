import { allUsed, type CorpusCase } from './corpus-case.ts';

const file = (name: string, bytes: string) => [{ name, bytes }];
const event = (client: string, time: string) => ({
	client_id: client,
	event_time: time,
	event_type: 'contact',
	unit_id: 'u'
});
const xes = (...traces: readonly string[]) =>
	`<?xml version="1.0" encoding="UTF-8"?><log xes.version="1.0">${traces.join('')}</log>`;
const trace = (name: string, ...events: readonly string[]) =>
	`<trace><string key="concept:name" value="${name}"/>${events.map((inside) => `<event>${inside}</event>`).join('')}</trace>`;
const step = (what: string, time: string | null) =>
	`<string key="concept:name" value="${what}"/><string key="org:group" value="u"/>${time === null ? '' : `<date key="time:timestamp" value="${time}"/>`}`;
const BOMB =
	'<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><log><trace><event><string key="x" value="&b;"/></event></trace></log>';

/** JSON, lines of JSON and XES event logs. */
export const jsonAndXes: readonly CorpusCase[] = [
	{
		name: 'an array of objects',
		files: () =>
			file('a.json', JSON.stringify([event('c1', '2025-03-03'), event('c2', '2025-03-04')])),
		outcome: allUsed(2)
	},
	{
		name: 'an object around the array',
		files: () => file('a.json', JSON.stringify({ meta: 1, events: [event('c1', '2025-03-03')] })),
		outcome: allUsed(1)
	},
	{
		name: 'a field that comes only in the last record',
		files: () =>
			file(
				'a.json',
				JSON.stringify([
					event('c1', '2025-03-03'),
					{ ...event('c2', '2025-03-04'), age_years: 'vanha' }
				])
			),
		outcome: { ...allUsed(2), found: ['unreadable_age age_years: 3'] }
	},
	{
		name: 'JSON that is not quite JSON: Python, comments, commas, no quotes',
		files: () =>
			file(
				'a.json',
				`// vienti\n[{'client_id': 'c1', 'event_time': '2025-03-03', 'event_type': 'contact', 'unit_id': 'u', 'age_years': NaN},
				{client_id: "c2", event_time: "2025-03-04", event_type: "contact", unit_id: "u", age_years: None, /* ei */},
				{"client_id": "c3", "event_time": "2025-03-05", "event_type": "contact", "unit_id": "u",},]`
			),
		outcome: allUsed(3)
	},
	{
		name: 'JSON objects one after the other, over several lines each',
		files: () =>
			file(
				'a.json',
				['c1', 'c2']
					.map((client) => JSON.stringify(event(client, '2025-03-03'), null, 2))
					.join('\n')
			),
		outcome: allUsed(2)
	},
	{
		name: 'lines of JSON that end in a comma, empty objects and nothing but null',
		files: () =>
			file(
				'a.ndjson',
				[
					`${JSON.stringify(event('c1', '2025-03-03'))},`,
					'{},',
					'{"client_id": null, "event_time": null},',
					`${JSON.stringify(event('c2', '2025-03-04'))},`
				].join('\n')
			),
		outcome: allUsed(2)
	},
	{
		name: 'an OData answer inside objects of its own, given to a call',
		files: () =>
			file(
				'a.js',
				`jQuery_1(${JSON.stringify({ d: { count: 2, results: ['c1', 'c2'].map((client) => event(client, '2025-03-03')) } })});`
			),
		outcome: allUsed(2)
	},
	{
		name: 'an array cut in the middle',
		files: () => file('a.json', JSON.stringify([event('c1', '2025-03-03')]).slice(0, -12)),
		outcome: { refused: 'nothing_readable', because: { reason: 'broken_json' } }
	},
	{
		name: 'an empty array',
		files: () => file('a.json', '[]'),
		outcome: { refused: 'nothing_readable', because: { reason: 'no_records' } }
	},
	{
		name: 'a nest of a hundred thousand brackets',
		files: () => file('a.json', '['.repeat(100_000)),
		outcome: { refused: 'nothing_readable', because: { reason: 'broken_json' } }
	},
	{
		name: 'lines of JSON, one of them broken',
		files: () =>
			file(
				'a.ndjson',
				[
					JSON.stringify(event('c1', '2025-03-03')),
					'{"client_id": "c2",',
					JSON.stringify(event('c3', '2025-03-05'))
				].join('\n')
			),
		outcome: {
			rows: 3,
			used: 2,
			rejected: 1,
			duplicates: 0,
			events: 2,
			found: ['broken_record: 3']
		}
	},
	{
		name: 'an identity code in a nested field nobody maps',
		files: () =>
			file(
				'a.json',
				JSON.stringify([{ ...event('c1', '2025-03-03'), more: { note: 'soitti 131052-308T' } }])
			),
		outcome: { refused: 'identity_code', because: { columns: ['more.note'], rows: 1 } }
	},
	{
		name: 'an event log',
		files: () =>
			file(
				'a.xes',
				xes(
					trace(
						'c1',
						step('contact', '2025-03-03T08:00:00+02:00'),
						step('visit', '2025-03-04T08:00:00+02:00')
					),
					trace('c2', step('contact', '2025-03-05T08:00:00+02:00'))
				)
			),
		outcome: allUsed(3)
	},
	{
		name: 'an event log with events that lack their time',
		files: () =>
			file(
				'a.xes',
				xes(trace('c1', step('contact', '2025-03-03T08:00:00+02:00'), step('visit', null)))
			),
		outcome: {
			rows: 2,
			used: 1,
			rejected: 1,
			duplicates: 0,
			events: 1,
			found: ['missing_time event_time: 3']
		}
	},
	{
		name: 'an event log with entities of its own',
		files: () => file('a.xes', BOMB),
		outcome: { refused: 'nothing_readable', because: { file: 'a.xes' } }
	},
	{
		name: 'a cut event log',
		files: () =>
			file('a.xes', xes(trace('c1', step('contact', '2025-03-03T08:00:00+02:00'))).slice(0, -30)),
		outcome: { refused: 'nothing_readable', because: { file: 'a.xes' } }
	},
	{
		name: 'an event log without events',
		files: () => file('a.xes', xes()),
		outcome: { refused: 'nothing_readable', because: { reason: 'no_records' } }
	}
];
