import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { outcomes } from '#tests/support/wait-measure.ts';

const engine = useEngine();

const end = '2024-12-31';
const told = async (story: string, definition = {}) =>
	outcomes(engine, `client case area age type time at\n${story}`, { end, definition });

describe('a stop on the day of the start', () => {
	it('ends the wait of its case, whatever the times, in any service area', async () => {
		const rows = await told(`
			1 a perusterveydenhuolto 40 contact          2024-03-05 10:00
			1 a perusterveydenhuolto 40 needs_assessment 2024-03-05 09:30
			2 b perusterveydenhuolto 40 contact          2024-03-05 10:00
			2 b suun_terveydenhuolto 40 needs_assessment 2024-03-05 09:30`);
		expect(rows.PTH_HTA_0VRK).toEqual({ met: 2 });
	});

	it('without a case ends the wait from its minute on, or where a time is unknown', async () => {
		const loose = async (contact: string, assessed: string) =>
			(
				await told(`
				1 - perusterveydenhuolto 40 contact          2024-03-05 ${contact}
				1 - perusterveydenhuolto 40 needs_assessment 2024-03-05 ${assessed}`)
			).PTH_HTA_0VRK;
		expect(await loose('10:00', '09:59')).toEqual({ breach_open: 1 });
		expect(await loose('10:00', '10:00')).toEqual({ met: 1 });
		expect(await loose('10:00', '-')).toEqual({ met: 1 });
		expect(await loose('-', '09:00')).toEqual({ met: 1 });
	});
});

it('the law of the day of the stop is that of the closing where nothing stopped', async () => {
	const story = `
		9 z suun_terveydenhuolto 40 needs_assessment 2024-12-01 -
		9 z suun_terveydenhuolto 40 visit            2024-12-02 -
		1 a suun_terveydenhuolto 40 needs_assessment 2024-10-01 -
		1 a suun_terveydenhuolto 40 case_closed      2024-10-15 -
		2 b suun_terveydenhuolto 40 needs_assessment 2024-10-01 -`;
	expect(await told(story, { law_by: 'stop' })).toEqual({
		SUU_4KK_ALL: { removed: 1 },
		SUU_3KK_ALL: { met: 1, pending: 1 }
	});
});

it('the age on contact is that at the first contact of the case, even one saved after the start', async () => {
	const rows = await outcomes(
		engine,
		`client case area age type time
		1 a suun_terveydenhuolto 22 needs_assessment 2025-03-01
		1 a suun_terveydenhuolto 23 contact          2025-03-02
		1 a suun_terveydenhuolto 23 visit            2025-03-03`,
		{ end: '2025-12-31' }
	);
	expect(rows).toMatchObject({ SUU_6KK_23P: { met: 1 } });
});
