import { expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { factsOf } from '#tests/support/fact-states.ts';
import { buildWaits } from '#tests/support/wait-facts.ts';
import type { WaitEvent } from '#tests/support/wait-tables.ts';

const engine = useEngine();

const report = (day: string, rest: Partial<WaitEvent> = {}): WaitEvent => ({
	client: 'c',
	case: 'a',
	area: 'lastensuojelu',
	type: 'notification',
	age: 10,
	day,
	...rest
});

it('every event that may start a clock of a rule meets one fate; a class of ages that crosses its border is unknown', async () => {
	await buildWaits(engine, {
		end: '2024-12-31',
		events: [
			report('2015-03-01', { client: 'old', case: 'o' }),
			report('2024-03-01'),
			report('2024-03-02'),
			report('2024-03-03', { client: null, case: 'b' }),
			report('2024-03-04', { client: 'd', case: 'd', age: 18 }),
			report('2024-03-05', { client: 'e', case: 'e', age: undefined }),
			report('2024-03-06', { type: 'sna_started' }),
			report('2024-03-07', { client: 'f', case: 'f', age: [13, 17] }),
			report('2024-03-08', { client: 'g', case: 'g', age: [18, 22] }),
			report('2024-03-09', { client: 'h', case: 'h', age: [15, 22] })
		]
	});
	const fates = await engine.query(
		"SELECT event_key, fate FROM waits_fates WHERE rule = 'LS_ALOITUS_7AP' ORDER BY event_key"
	);
	expect(factsOf(fates).map(({ event_key, fate }) => `${event_key} ${fate}`)).toEqual([
		'1 not_in_force',
		'2 fact',
		'3 running',
		'4 no_client',
		'5 not_covered',
		'6 age_unknown',
		'8 fact',
		'9 not_covered',
		'10 age_unknown'
	]);
});
