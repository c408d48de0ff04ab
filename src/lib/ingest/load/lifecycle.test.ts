import { describe, expect, it } from 'vitest';
import { engines, useEngine } from '#tests/support/engines.ts';
import { loadStory } from '#tests/support/story.ts';

const statuses = {
	start: 'done',
	complete: 'done',
	schedule: 'planned',
	suspend: 'planned',
	resume: 'planned',
	withdraw: 'cancelled'
};

describe.each(engines)('rows of one activity on $name', (adapter) => {
	const engine = useEngine(adapter);

	/** Days of January and activities of the events, and how many rows merged, of rows `case day activity stage`. */
	async function eventsOf(text: string) {
		const rows = text
			.trim()
			.split('\n')
			.map((line) => line.trim().split(/\s+/))
			.map(([matter, day, type, stage]) => `a|${matter}|${day}.1.2024|${type}|${stage}|U`);
		const header = 'client_id|case_id|event_time|event_type|status|unit_id';
		const report = await loadStory(engine, [header, ...rows].join('\n'), {
			mapping: { values: { status: statuses } }
		});
		expect(report.events + report.merged).toBe(report.used);
		const { column } = await engine.query(
			`SELECT (day(event_day) || ' ' || event_type || ' ' || status)::VARCHAR AS event FROM events ORDER BY event_key`
		);
		return [...column('event'), report.merged];
	}

	it('are one event, at the start', async () => {
		const one = `
			1 1 visit schedule
			1 3 visit start
			1 4 visit suspend
			1 5 visit resume
			1 6 visit complete`;
		expect(await eventsOf(one)).toEqual(['3 visit done', 4]);
	});
	it('are one event at the completion, where nothing tells the start', async () => {
		expect(await eventsOf('1 1 visit schedule\n1 6 visit complete')).toEqual(['6 visit done', 1]);
		expect(await eventsOf('1 1 visit complete\n1 6 visit complete')).toEqual([
			...['1 visit done', '6 visit done'],
			0
		]);
	});
	it('are as many events as began, one after another or at one time', async () => {
		const twice = `
			1 1 visit start
			1 2 visit complete
			1 3 visit start
			1 4 visit complete`;
		expect(await eventsOf(twice)).toEqual(['1 visit done', '3 visit done', 2]);
		const overlapping = `
			1 1 visit start
			1 2 visit start
			1 3 visit complete
			1 4 visit complete
			1 5 visit complete`;
		expect(await eventsOf(overlapping)).toEqual([
			...['1 visit done', '2 visit done', '5 visit done'],
			2
		]);
	});
	it('that neither began nor ended are one event, as it last was', async () => {
		expect(await eventsOf('1 1 visit schedule\n1 2 visit withdraw')).toEqual([
			'2 visit cancelled',
			1
		]);
		expect(await eventsOf('1 1 visit complete\n1 2 visit schedule')).toEqual([
			...['1 visit done', '2 visit planned'],
			0
		]);
		expect(await eventsOf('1 1 visit start\n1 2 visit suspend')).toEqual(['1 visit done', 1]);
	});
	it('are of one case and one activity; without a case each is an event', async () => {
		expect(await eventsOf('1 1 visit start\n2 2 visit complete\n1 3 contact complete')).toEqual([
			...['1 visit done', '2 visit done', '3 contact done'],
			0
		]);
		expect(await eventsOf('- 1 visit start\n- 2 visit complete')).toEqual([
			...['1 visit done', '2 visit done'],
			0
		]);
	});
});
