import { beforeAll, describe, expect, it } from 'vitest';
import { buildAll } from '#lib/facts/build-all.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import metric from '#lib/metrics/repeat-contacts/index.ts';
import { measured } from '#tests/support/measured.ts';
import { useEngine } from '#tests/support/engines.ts';
import { hasPublicLog, publicLog } from '#tests/support/public-log.ts';
import mapping from './incident.mapping.json';

const path = 'uci-incident-log/incident_event_log.csv.gz';

describe.skipIf(!hasPublicLog(path))('contacts of the incident log', () => {
	const engine = useEngine();
	beforeAll(async () => {
		const source = publicLog(path);
		await loadFiles(engine, [{ source, shape: await sniff(source), mapping: mapping as Mapping }], {
			facts: buildAll(),
			salt: 'incidents'
		});
	});

	/*
	 * The log's own orientation figures, one contact per case with all 24,915 contacts as denominator and
	 * the caller's previous contact looked for, are 12,652 within 7 days and 18,130 within 30. The product
	 * merges a caller's contacts of one day, which leaves 20,102 contact days, looks forward, and leaves
	 * out the days whose window is still open on 18.2.2017. These figures are from a plain program.
	 */
	it.each([
		[7, 20091, 7839, 11],
		[14, 20075, 10747, 27],
		[30, 20028, 13312, 74]
	])(
		'repeat within %i days as a plain program counts them',
		async (window_days, index, repeats, open) => {
			const [total] = await measured(engine, metric, { params: { window_days } });
			expect(total).toMatchObject({
				index_contacts: index,
				repeats,
				censored: open,
				planning: 'unknown'
			});
		}
	);
});
