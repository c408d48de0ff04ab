import { expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { buildWaits, measuredWaits } from '#tests/support/wait-facts.ts';
import { waitEvents } from '#tests/support/wait-measure.ts';

const engine = useEngine();

it('a case met enters the cohort when its due day lies before as-of, not on it', async () => {
	const events = waitEvents(`client case area age type time
		1 a lastensuojelu 10 notification 2024-03-05
		1 a lastensuojelu 10 sna_started  2024-03-06
		2 b lastensuojelu 10 notification 2024-03-05`);
	const states = async (end: string) => {
		await buildWaits(engine, { events, end });
		return (await measuredWaits(engine, end)).map(({ status }) => status);
	};
	expect(await states('2024-03-14')).toEqual(['met_early', 'pending']);
	expect(await states('2024-03-15')).toEqual(['met', 'breach_open']);
});
