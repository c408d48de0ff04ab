import { describe, expect, it } from 'vitest';
import { buildAll } from '#lib/facts/build-all.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import type { LoadOptions } from '#lib/ingest/load/load-batches.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { useEngine } from '#tests/support/engines.ts';
import { hasPublicLog, publicLog } from '#tests/support/public-log.ts';
import type { MeasuredQuestion } from '#tests/support/measured.ts';
import { askWaits } from '#tests/support/wait-measure.ts';
import mapping from './receipt.mapping.json';

const path = 'coselog-receipt/receipt.csv.gz';

const engine = useEngine();

async function loaded(options: Partial<LoadOptions> = {}) {
	const source = publicLog(path);
	const file = { source, shape: await sniff(source), mapping: mapping as Mapping };
	const report = await loadFiles(engine, [file], {
		salt: 'receipt',
		facts: buildAll(),
		...options
	});
	return report;
}

async function own(question: MeasuredQuestion = {}) {
	const rows = await askWaits(engine, question);
	return rows.filter(({ rule }) => rule === 'own_deadline');
}

describe.skipIf(!hasPublicLog(path))('environmental permits by their own deadlines', () => {
	it('repeat one start and one end per case over its rows', async () => {
		const report = await loaded();
		expect(report).toMatchObject({ rows: 8577, rejected: 0, used: 8577 });
		expect(report.events + report.merged).toBe(8577 + (8577 - 617));
	});

	it('end in time in 1,020 of 1,329 cases when days are compared', async () => {
		await loaded();
		const [total] = await own();
		expect(total).toMatchObject({ thl_closed: 1329, thl_met: 1020, thl_late: 309 });
		expect(total).toMatchObject({ removed: 0, invalid: 0, flagged: 0 });
		expect(Number(total!.met) + Number(total!.breach_closed) + Number(total!.open)).toBe(1434);
	});

	it('end in time in 952 when instants are compared, by channel too', async () => {
		await loaded({ facts: buildAll({ definitions: { waits: { compare: 'instant' } } }) });
		const [total] = await own();
		expect(total).toMatchObject({ thl_closed: 1329, thl_met: 952, thl_late: 377 });
		const channels = await own({ by: ['channel'] });
		const of = (name: string) => channels.find(({ channel }) => channel === name);
		expect(of('digital_message')).toMatchObject({ thl_met: 835, thl_closed: 1148 });
		expect(of('office')).toMatchObject({ thl_met: 68, thl_closed: 107 });
	});

	it.each([
		['2010-11-30', 184, 2],
		['2011-02-28', 213, 34],
		['2011-05-31', 191, 41],
		['2011-08-31', 163, 50],
		['2011-11-30', 154, 35],
		['2011-12-31', 145, 45]
	])('stand at the end of %s at %i open, %i of them late', async (asOf, open, late) => {
		await loaded({ asOf });
		const [total] = await own();
		expect(total).toMatchObject({ open, open_late: late });
	});
});
