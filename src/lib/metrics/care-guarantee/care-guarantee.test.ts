import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { nativeEngine } from '../../../../tests/support/engines.ts';
import {
	askWaits,
	loadWaits,
	outcomes,
	type WaitStory
} from '../../../../tests/support/wait-measure.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await nativeEngine();
});
afterAll(() => engine.close());

const told = (text: string, story: WaitStory) => outcomes(engine, text, story);
const end = '2024-12-31';

describe('a limit in working days', () => {
	it('is kept on the seventh working day and broken on the eighth', async () => {
		const story = (day: string) => `
			client case area            age type         time
			1      a    lastensuojelu   10  notification 2024-03-28
			1      a    lastensuojelu   10  sna_started  ${day}`;
		expect((await told(story('2024-04-10'), { end })).LS_ALOITUS_7AP).toEqual({ met: 1 });
		expect((await told(story('2024-04-11'), { end })).LS_ALOITUS_7AP).toEqual({ breach_closed: 1 });
	});

	it('of one day lets an assessment on Monday answer a contact on Saturday', async () => {
		const story = (contact: string, assessed: string) => `
			client case area               type             time
			1      a    perusterveydenhuolto contact          ${contact}
			1      a    perusterveydenhuolto needs_assessment ${assessed}`;
		const kept = { PTH_HTA_0VRK: { met: 1 } };
		expect(await told(story('2024-03-09', '2024-03-11'), { end })).toMatchObject(kept);
		expect(await told(story('2024-03-29', '2024-04-02'), { end })).toMatchObject(kept);
		expect(await told(story('2024-03-29', '2024-04-03'), { end })).toMatchObject({
			PTH_HTA_0VRK: { breach_closed: 1 }
		});
		const off = { end, definition: { roll_forward: 'off' } };
		expect(await told(story('2024-03-09', '2024-03-11'), off)).toMatchObject({
			PTH_HTA_0VRK: { breach_closed: 1 }
		});
	});

	it('counts school days as working days', async () => {
		const rows = await told(
			`client case area           student profession type    time
			1      a    opiskeluhuolto true    -          contact 2024-03-05
			1      a    opiskeluhuolto true    kuraattori visit   2024-03-14
			2      b    opiskeluhuolto true    -          contact 2024-03-05
			2      b    opiskeluhuolto true    muu        visit   2024-03-06
			2      b    opiskeluhuolto true    psykologi  visit   2024-03-15`,
			{ end }
		);
		expect(rows.OH_7TP).toEqual({ met: 1, breach_closed: 1 });
	});
});

describe('a limit in months', () => {
	const done = (day: string) => `
		client case area          age type         time
		1      a    lastensuojelu 10  notification 2022-01-31
		1      a    lastensuojelu 10  sna_done     ${day}`;

	it('of an authority ends on the next working day', async () => {
		expect((await told(done('2022-05-02'), { end })).LS_VALMIS_3KK).toEqual({ met: 1 });
		expect((await told(done('2022-05-03'), { end })).LS_VALMIS_3KK).toEqual({ breach_closed: 1 });
	});

	it('is ninety days in the way THL counts, and never rolls', async () => {
		const thl = { end, definition: { months_mode: 'thl_days', roll_forward: 'on' } };
		expect((await told(done('2022-05-01'), thl)).LS_VALMIS_3KK).toEqual({ met: 1 });
		expect((await told(done('2022-05-02'), thl)).LS_VALMIS_3KK).toEqual({ breach_closed: 1 });
	});
});

describe('the law in force', () => {
	const care = (assessed: string, age: number, visit: string) => `
		client case area                 age    care_kind type             time
		1      a    perusterveydenhuolto ${age} illness   needs_assessment ${assessed}
		1      a    perusterveydenhuolto ${age} illness   visit            ${visit}`;

	it('is that of the day the clock started: the last day of 2024 is judged by 14 days', async () => {
		const rows = await told(care('2024-12-31', 40, '2025-01-20'), { end: '2025-06-30' });
		expect(rows).toEqual({ PTH_CARE_14VRK_ALL: { breach_closed: 1 } });
	});

	it('is the new one from the first day of 2025', async () => {
		const rows = await told(care('2025-01-01', 40, '2025-04-01'), { end: '2025-06-30' });
		expect(rows).toEqual({ PTH_CARE_3KK_23P: { met: 1 } });
	});

	it('is that of the day the clock stopped when asked so', async () => {
		const asked = { end: '2025-06-30', definition: { law_by: 'stop' } };
		const rows = await told(care('2024-12-31', 40, '2025-01-20'), asked);
		expect(rows).toEqual({ PTH_CARE_3KK_23P: { met: 1 } });
	});

	it('looks at the age on the day of the contact, not of the assessment', async () => {
		const rows = await told(
			`client case area                 age care_kind type             time
			1      a    perusterveydenhuolto 22  illness   contact          2025-02-03
			1      a    perusterveydenhuolto 23  illness   needs_assessment 2025-02-03
			1      a    perusterveydenhuolto 23  illness   visit            2025-02-17
			2      b    perusterveydenhuolto 23  illness   needs_assessment 2025-02-03
			2      b    perusterveydenhuolto 23  illness   visit            2025-02-18`,
			{ end: '2025-06-30' }
		);
		expect(rows.PTH_CARE_14VRK_U23).toEqual({ met: 1 });
		expect(rows.PTH_CARE_3KK_23P).toEqual({ met: 1 });
	});

	it('does not guess the age of a client of unknown age', async () => {
		const rows = await told(
			`client case area                 age type             time
			1      a    suun_terveydenhuolto -   needs_assessment 2025-02-03
			1      a    suun_terveydenhuolto -   visit            2025-02-04
			2      b    suun_terveydenhuolto 30  needs_assessment 2025-02-03
			2      b    suun_terveydenhuolto 30  visit            2025-02-04`,
			{ end: '2025-06-30' }
		);
		expect(rows).toEqual({ SUU_6KK_23P: { met: 1 } });
	});

	it('steps with every change of dental care', async () => {
		const case_ = (id: number, day: string, stop: string) => `
			${id} c${id} suun_terveydenhuolto 40 needs_assessment ${day}
			${id} c${id} suun_terveydenhuolto 40 visit            ${stop}`;
		const rows = await told(
			`client case area age type time
			${case_(1, '2023-08-31', '2024-02-29')}
			${case_(2, '2023-09-01', '2024-01-02')}
			${case_(3, '2024-10-31', '2025-02-28')}
			${case_(4, '2024-11-01', '2025-02-02')}
			${case_(5, '2025-01-01', '2025-07-01')}`,
			{ end: '2025-12-31' }
		);
		expect(rows).toEqual({
			SUU_6KK_OLD: { met: 1 },
			SUU_4KK_ALL: { met: 1, breach_closed: 1 },
			SUU_3KK_ALL: { breach_closed: 1 },
			SUU_6KK_23P: { met: 1 }
		});
	});
});

describe('a case', () => {
	const stops = `
		9 z lastensuojelu 10 notification 2024-01-02
		9 z lastensuojelu 10 sna_started  2024-01-03`;
	const about = async (events: string, story: Partial<WaitStory> = {}) =>
		(
			await told(`client case area age type time exception_flag ${stops} ${events}`, {
				end,
				...story
			})
		).LS_ALOITUS_7AP;

	it('still open counts as late only after its due day', async () => {
		const open = '\n1 a lastensuojelu 10 notification 2024-03-05';
		expect(await about(open, { end: '2024-03-14' })).toEqual({ met: 1, pending: 1 });
		expect(await about(open, { end: '2024-03-15' })).toEqual({ met: 1, breach_open: 1 });
	});

	it('closed before any stop is removed, whatever the reason and however late', async () => {
		const removed = `
			1 a lastensuojelu 10 notification 2024-03-05
			1 a lastensuojelu 10 case_closed  2024-06-05`;
		expect(await about(removed)).toEqual({ met: 1, removed: 1 });
		expect(await about(`${removed}\n1 a lastensuojelu 10 sna_started 2024-06-06`)).toEqual({
			met: 1,
			removed: 1
		});
	});

	it('closed and stopped on one day is stopped', async () => {
		const rows = await about(`
			1 a lastensuojelu 10 notification 2024-03-05
			1 a lastensuojelu 10 case_closed  2024-03-12
			1 a lastensuojelu 10 sna_started  2024-03-12`);
		expect(rows).toEqual({ met: 2 });
	});

	it('whose stops all lie before the start is invalid, and not open', async () => {
		const variant = await loadWaits(
			engine,
			`client case area age type time ${stops}
			1 a lastensuojelu 10 sna_started  2024-03-01
			1 a lastensuojelu 10 notification 2024-03-05`,
			{ end }
		);
		const [row] = await askWaits(engine, { variant });
		expect(row).toMatchObject({ met: 1, invalid: 1, open: 0, breach_open: 0 });
	});

	it('with a stop before the start and one after it is measured to the later', async () => {
		const rows = await about(`
			1 a lastensuojelu 10 sna_started  2024-03-01
			1 a lastensuojelu 10 notification 2024-03-05
			1 a lastensuojelu 10 sna_started  2024-03-15`);
		expect(rows).toEqual({ met: 1, breach_closed: 1 });
	});

	it('with several notifications counts once, from the first', async () => {
		const rows = await about(`
			1 a lastensuojelu 10 notification 2024-03-05
			1 a lastensuojelu 10 notification 2024-03-12
			1 a lastensuojelu 10 sna_started  2024-03-15`);
		expect(rows).toEqual({ met: 1, breach_closed: 1 });
	});

	it('flagged as an exception keeps its status unless exceptions are left out', async () => {
		const flagged = `
			1 a lastensuojelu 10 notification 2024-03-05
			1 a lastensuojelu 10 sna_started  2024-03-15 true`;
		expect(await about(flagged)).toEqual({ met: 1, breach_closed: 1, flagged: 1 });
		expect(await about(flagged, { params: { exceptions: 'out' } })).toEqual({
			met: 1,
			excluded: 1,
			flagged: 1
		});
	});

	it('of a client without identifier is not measured', async () => {
		expect(await about('\n- a lastensuojelu 10 notification 2024-03-05')).toEqual({ met: 1 });
	});
});

describe('care', () => {
	const rows = (visit: string, definition = {}) =>
		told(
			`client case area                 age type             time       status
			1      a    suun_terveydenhuolto 40  needs_assessment 2024-02-01 -
			1      a    suun_terveydenhuolto 40  ${visit}
			2      b    suun_terveydenhuolto 40  needs_assessment 2024-02-01 -
			2      b    suun_terveydenhuolto 40  visit            2024-02-02 done`,
			{ end, definition }
		);

	it('that was missed or cancelled does not stop the clock', async () => {
		for (const status of ['no_show', 'cancelled', 'booked'])
			expect((await rows(`visit 2024-02-05 ${status}`)).SUU_4KK_ALL).toEqual({
				met: 1,
				breach_open: 1
			});
	});

	it('given remotely stops the clock unless remote visits do not count', async () => {
		const remote = 'remote_visit 2024-02-05 -';
		expect((await rows(remote)).SUU_4KK_ALL).toEqual({ met: 2 });
		expect((await rows(remote, { remote_counts: false })).SUU_4KK_ALL).toEqual({
			met: 1,
			breach_open: 1
		});
	});
});

describe('primary care without the kind of care', () => {
	const story = `
		client case area                 age type             time
		1      a    perusterveydenhuolto 40  needs_assessment 2024-02-01
		1      a    perusterveydenhuolto 40  visit            2024-02-15
		2      b    perusterveydenhuolto 40  needs_assessment 2024-02-01
		2      b    perusterveydenhuolto 40  visit            2024-02-16
		3      c    perusterveydenhuolto 40  needs_assessment 2024-02-01
		3      c    perusterveydenhuolto 40  visit            2024-05-02
		4      d    perusterveydenhuolto 40  needs_assessment 2024-12-20`;

	it('is one undecided group counted by either limit, never twice', async () => {
		const variant = await loadWaits(engine, story, { end });
		const rows = await askWaits(engine, { variant });
		expect(rows.map(({ rule }) => rule)).toEqual(['PTH_UNDECIDED']);
		expect(rows[0]).toMatchObject({
			met: 2,
			breach_closed: 1,
			pending: 1,
			short_met: 1,
			short_breach_closed: 2,
			short_breach_open: 0,
			short_pending: 1,
			cohort_share: 2 / 3,
			short_share: 1 / 3
		});
	});

	it('leaves the cases whose kind is known to their own limits', async () => {
		const known = story
			.replace('time', 'time care_kind')
			.replace('2024-02-15', '2024-02-15 illness')
			.replace('2024-02-16', '2024-02-16 certificate');
		expect(await told(known, { end })).toEqual({
			PTH_CARE_14VRK_ALL: { met: 1 },
			PTH_OTHER_3KK: { met: 1 },
			PTH_UNDECIDED: { breach_closed: 1, pending: 1 }
		});
	});
});
