import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { waitFacts } from '#tests/support/wait-facts.ts';
import { outcomes } from '#tests/support/wait-measure.ts';

const engine = useEngine();

/** Child 9 shows that the file tells of starts and ends of assessments: one met case of either limit. */
const header = `client case area age type time
	9 z lastensuojelu 10 notification 2020-01-02
	9 z lastensuojelu 10 sna_started  2020-01-03
	9 z lastensuojelu 10 sna_done     2020-01-20`;
const about = async (story: string, end = '2024-12-31') => {
	const told = await outcomes(engine, `${header}\n${story}`, { end });
	return { started: told.LS_ALOITUS_7AP, done: told.LS_VALMIS_3KK };
};

describe('a matter decided without an assessment', () => {
	const report = '1 a lastensuojelu 10 notification 2024-03-05';

	it('settles the clock of the start that day, and never enters that of the end', async () => {
		expect(await about(`${report}\n1 a lastensuojelu 10 decision 2024-03-14`)).toEqual({
			started: { met: 2 },
			done: { met: 1, no_assessment: 1 }
		});
		expect(await about(`${report}\n1 a lastensuojelu 10 case_closed 2024-03-15`)).toEqual({
			started: { met: 1, breach_closed: 1 },
			done: { met: 1, no_assessment: 1 }
		});
	});

	it('is no stop: what stopped in a period are started assessments alone', async () => {
		await about(`${report}\n1 a lastensuojelu 10 decision 2024-03-14`);
		const facts = await waitFacts(engine);
		expect(facts.filter(({ stop_day }) => stop_day !== null).map(({ rule }) => rule)).toEqual([
			'LS_ALOITUS_7AP',
			'LS_VALMIS_3KK'
		]);
		expect(facts.filter(({ settled_day }) => settled_day !== null)).toHaveLength(2);
	});

	it('was assessed where the assessment starts on the day of the decision, or the day before', async () => {
		const told = await about(`${report}
			1 a lastensuojelu 10 sna_started 2024-03-14
			1 a lastensuojelu 10 decision 2024-03-14`);
		expect(told).toEqual({ started: { met: 2 }, done: { met: 1, breach_open: 1 } });
	});

	it('of several cases is decided when all of them are', async () => {
		const two = `${report}
			1 b lastensuojelu 10 notification 2024-03-06
			1 a lastensuojelu 10 decision     2024-03-07`;
		expect((await about(two)).started).toEqual({ met: 1, breach_open: 1 });
		const both = await about(`${two}\n1 b lastensuojelu 10 case_closed 2024-03-14`);
		expect(both.started).toEqual({ met: 2 });
	});

	it('does not take up what is reported later', async () => {
		const told = await about(`${report}
			1 a lastensuojelu 10 decision     2024-03-14
			1 b lastensuojelu 10 notification 2024-03-15`);
		expect(told.started).toEqual({ met: 2, breach_open: 1 });
	});
});

describe('a notification about a child whose service is running', () => {
	const service = '1 s lapsiperheet 10 service_started 2024-01-10';
	const report = '1 b lastensuojelu 10 notification 2024-04-09';
	const existing = { met: 1, existing_client: 1 };

	it('starts no clock and is counted', async () => {
		expect(await about(`${service}\n${report}`)).toEqual({ started: existing, done: existing });
	});

	it('starts the clock when an assessment follows in its case', async () => {
		const told = await about(`${service}\n${report}\n1 b lastensuojelu 10 sna_started 2024-06-01`);
		expect(told.started).toEqual({ met: 1, breach_closed: 1 });
	});

	it('starts the clock when the service has ended, or shown no sign for 90 days', async () => {
		const told = await about(`${service}\n1 s lapsiperheet 10 service_ended 2024-04-08\n${report}`);
		expect(told.started).toEqual({ met: 1, breach_open: 1 });
		const silent = await about(`${service}\n${report.replace('04-09', '04-10')}`);
		expect(silent.started).toEqual({ met: 1, breach_open: 1 });
		const alive = await about(
			`${service}\n1 s lapsiperheet 10 visit 2024-03-01\n${report.replace('04-09', '04-10')}`
		);
		expect(alive.started).toEqual(existing);
	});

	it('of a service without a case is seen by the client in the area, but for openings', async () => {
		const loose = '1 - lastensuojelu 10 service_started 2024-01-01';
		const told = await about(`${loose}\n1 - lastensuojelu 10 contact 2024-04-01\n${report}`);
		expect(told.started).toEqual({ met: 1, breach_open: 1 });
		const seen = await about(`${loose}\n1 - lastensuojelu 10 visit 2024-04-01\n${report}`);
		expect(seen.started).toEqual(existing);
	});
});
