import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { askWaits, loadWaits, outcomes, type WaitStory } from '#tests/support/wait-measure.ts';

const engine = useEngine();

const told = (text: string, story: WaitStory) => outcomes(engine, text, story);
const end = '2024-12-31';

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

	it('closed before any stop is removed, and removed late after its due day', async () => {
		const removed = `client case area age type time
			9 z toimeentulotuki 40 application 2024-01-02
			9 z toimeentulotuki 40 decision    2024-01-03
			1 a toimeentulotuki 40 application 2024-03-05
			1 a toimeentulotuki 40 case_closed 2024-06-05`;
		const late = { TT_PAATOS_7AP: { met: 1, removed_late: 1 } };
		expect(await told(removed, { end })).toEqual(late);
		const after = `${removed}\n1 a toimeentulotuki 40 decision 2024-06-06`;
		expect(await told(after, { end })).toEqual(late);
		for (const [day, state] of [
			['2024-03-14', 'removed'],
			['2024-03-15', 'removed_late']
		] as const)
			expect(await told(removed.replace('2024-06-05', day), { end })).toEqual({
				TT_PAATOS_7AP: { met: 1, [state]: 1 }
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
		await loadWaits(
			engine,
			`client case area age type time ${stops}
			1 a lastensuojelu 10 sna_started  2024-03-01
			1 a lastensuojelu 10 notification 2024-03-05`,
			{ end }
		);
		const [row] = await askWaits(engine);
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
		await loadWaits(engine, story, { end });
		const rows = await askWaits(engine);
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
