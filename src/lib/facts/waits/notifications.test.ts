import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { buildWaits, measuredWaits } from '#tests/support/wait-facts.ts';
import { outcomes } from '#tests/support/wait-measure.ts';
import { expectedWaits } from '#tests/support/wait-oracle.ts';
import { randomAsOf, randomChildren } from '#tests/support/wait-random.ts';

const engine = useEngine();

/** Child 9 shows that the file tells of starts and ends of assessments. */
const header = `client case area age type time
	9 z lastensuojelu 10 notification 2020-01-02
	9 z lastensuojelu 10 sna_started  2020-01-03
	9 z lastensuojelu 10 sna_done     2020-01-20`;
const about = async (story: string, end = '2024-12-31') => {
	const { LS_ALOITUS_7AP: started, LS_VALMIS_3KK: done } = await outcomes(
		engine,
		`${header}\n${story}`,
		{ end }
	);
	return { started, done };
};

describe('notifications of one child', () => {
	it('under several case ids are one assessment, stopped by what is recorded under one of them', async () => {
		const told = await about(`
			1 a lastensuojelu 10 notification 2024-03-05
			1 b lastensuojelu 10 notification 2024-03-06
			1 c lastensuojelu 10 sna_started  2024-03-07
			1 b lastensuojelu 10 sna_done     2024-04-05`);
		expect(told).toEqual({ started: { met: 2 }, done: { met: 2 } });
	});

	it('after the assessment is done begin a new one', async () => {
		const told = await about(`
			1 a lastensuojelu 10 notification 2024-03-05
			1 a lastensuojelu 10 sna_started  2024-03-07
			1 a lastensuojelu 10 sna_done     2024-04-05
			1 b lastensuojelu 10 notification 2024-04-06`);
		expect(told).toEqual({ started: { met: 2, breach_open: 1 }, done: { met: 2, breach_open: 1 } });
	});

	it('after all cases are closed begin a new one, but not while one is open', async () => {
		const closed = `
			1 a lastensuojelu 10 notification 2024-03-05
			1 b lastensuojelu 10 notification 2024-03-06
			1 a lastensuojelu 10 case_closed  2024-03-20
			1 c lastensuojelu 10 notification 2024-03-25`;
		expect((await about(closed)).done).toEqual({ met: 1, breach_open: 1 });
		const both = `${closed}\n1 b lastensuojelu 10 case_closed  2024-03-21`;
		expect((await about(both)).done).toEqual({ met: 1, no_assessment: 1, breach_open: 1 });
	});

	it('are taken up for 365 days; a later one of another case begins anew, one of the same case does not', async () => {
		const open = `
			1 a lastensuojelu 10 notification 2023-01-10
			1 b lastensuojelu 10 notification 2024-01-10`;
		expect((await about(open)).done).toEqual({ met: 1, breach_open: 1 });
		const later = `
			1 a lastensuojelu 10 notification 2023-01-10
			1 b lastensuojelu 10 notification 2024-01-11
			1 a lastensuojelu 10 notification 2024-01-12`;
		expect((await about(later)).done).toEqual({ met: 1, breach_open: 2 });
	});

	it('after 365 days are ended by what stands in a case taken up, not by time', async () => {
		const open = '1 a lastensuojelu 10 notification 2023-01-10\n1 ';
		const told = (end: string) => about(`${open}${end}`).then(({ done }) => done);
		expect(await told('x lastensuojelu 10 sna_done 2024-01-10')).toEqual({
			met: 1,
			breach_closed: 1
		});
		expect(await told('x lastensuojelu 10 sna_done 2024-01-11')).toEqual({
			met: 1,
			breach_open: 1
		});
		expect(await told('a lastensuojelu 10 sna_done 2024-01-11')).toEqual({
			met: 1,
			breach_closed: 1
		});
	});

	it('end with the start of an assessment in a file that tells of no ends', async () => {
		const told = await outcomes(
			engine,
			`client case area age type time
			1 a lastensuojelu 10 notification 2024-03-05
			1 a lastensuojelu 10 sna_started  2024-03-07
			1 b lastensuojelu 10 notification 2024-03-08`,
			{ end: '2024-12-31' }
		);
		expect(told).toEqual({ LS_ALOITUS_7AP: { met: 1, breach_open: 1 } });
	});
});

const statuses = [
	...['met', 'breach_closed', 'breach_open', 'pending', 'removed', 'removed_late'],
	...['invalid', 'no_assessment', 'existing_client']
];

it('notifications of 150 random children are what a plain reading says', async () => {
	const events = randomChildren(150);
	const expected = expectedWaits(events, { asOf: randomAsOf });
	expect(new Set(expected.map(({ status }) => status))).toEqual(new Set(statuses));
	await buildWaits(engine, { events, end: randomAsOf });
	expect(await measuredWaits(engine, randomAsOf)).toEqual(expected);
});
