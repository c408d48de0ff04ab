import { expect, it } from 'vitest';
import { addDays } from '#lib/base/civil-day.ts';
import { buildFamily } from '#lib/facts/build.ts';
import { useEngine } from '#tests/support/engines.ts';
import { waitFacts } from '#tests/support/wait-facts.ts';
import { makeWaitTables, type WaitEvent } from '#tests/support/wait-tables.ts';
import family from '#lib/facts/waits/family.ts';

const engine = useEngine();

/** Notifications of one child, each under a case of its own, some of which are closed, and nurse visits of a patient. */
function events(many: number): WaitEvent[] {
	return Array.from({ length: many }, (_, index): WaitEvent[] => {
		const day = addDays('2023-01-02', index % 1000);
		const child = { client: 'child', case: `c${index}`, area: 'lastensuojelu', age: 9 } as const;
		const patient = { client: 'child', area: 'perusterveydenhuolto', age: 9 } as const;
		return [
			{ ...child, type: 'notification', day },
			...(index % 3 === 0
				? [{ ...child, type: 'case_closed', day: addDays(day, 20) } as const]
				: []),
			...(index % 500 === 0 ? [{ ...child, type: 'sna_started', day } as const] : []),
			...(index % 900 === 0 ? [{ ...child, type: 'sna_done', day } as const] : []),
			...(index % 4 === 0
				? [{ ...patient, type: 'visit', day, profession: 'hoitaja' } as const]
				: []),
			...(index % 40 === 0
				? [{ ...patient, type: 'visit', day, profession: 'laakari' } as const]
				: [])
		];
	}).flat();
}

async function build(many: number): Promise<number> {
	return engine.transaction(async (session) => {
		await makeWaitTables(engine, session, { events: events(many), end: '2025-12-31' });
		const begun = performance.now();
		await buildFamily(session, family);
		return performance.now() - begun;
	});
}

it('one child with very many cases is no trouble: each notification belongs to one assessment', async () => {
	for (const many of [5_000, 20_000]) {
		const milliseconds = await build(many);
		console.info(`${many} notifications of one child: ${Math.round(milliseconds)} ms`);
		const waits = (await waitFacts(engine)).filter(({ rule }) => rule === 'LS_ALOITUS_7AP');
		expect(waits.reduce((sum, { starts }) => sum + Number(starts), 0)).toBe(many);
	}
}, 120_000);
