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
