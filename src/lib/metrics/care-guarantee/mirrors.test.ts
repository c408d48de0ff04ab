import { describe, expect, it } from 'vitest';
import { wholeScope } from '#lib/scope/scope.ts';
import { useEngine } from '#tests/support/engines.ts';
import { waitBus } from '#tests/support/wait-bus.ts';
import metric from './index.ts';

const engine = useEngine();

/** So many children's notifications of one day, and what was done about each on another. */
const children = (name: string, many: number, then: string) =>
	Array.from({ length: many }, (_, child) => {
		const who = `${name}${child}`;
		const notified = `${who} ${who} lastensuojelu 10 notification 2024-03-05`;
		return then === '' ? notified : `${notified}\n${who} ${who} lastensuojelu 10 ${then}`;
	}).join('\n');

/** The row of the 7-day limit: matters that started an assessment in time, were decided in time, or are late. */
async function rowOf(started: number, decided: number, late: number) {
	const bus = await waitBus(
		engine,
		`client case area age type time
		${children('started', started, 'sna_started 2024-03-07')}
		${children('decided', decided, 'decision 2024-03-08')}
		${children('late', late, '')}`,
		'2024-12-31',
		{ open: false }
	);
	const question = { metric, scope: wholeScope, params: {}, by: ['unit'], total: true } as const;
	const { rows, totals } = await bus.ask(question);
	expect(rows.length).toBe(totals.length);
	return totals.find(({ rule }) => rule === 'LS_ALOITUS_7AP')!;
}

describe('met = ended within the limit + decided without an assessment, so never one of the three is hidden alone', () => {
	it.each([
		['nothing was decided and few are late', 40, 0, 3],
		['many were decided and few are late', 40, 12, 3],
		['few stopped among many decided', 3, 40, 9],
		['few were decided among many that stopped', 40, 3, 9],
		['few stopped and few were decided', 3, 3, 20],
		['all are many', 40, 12, 9]
	])('where %s', async (_, started, decided, late) => {
		const row = await rowOf(started, decided, late);
		const hidden = ['met', 'thl_met', 'no_assessment'].filter((name) => row[name] === null);
		expect(hidden).not.toHaveLength(1);
		const few = [started, decided, late].some((count) => count > 0 && count < 5);
		expect(row.suppressed !== undefined).toBe(few);
		for (const name of Object.keys(row.suppressed ?? {}))
			expect(metric.columns).toHaveProperty(name);
	});
});
