import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#lib/cli/run-command.ts';
import { arrowOf, ipcBytes } from '#tests/support/arrow-bytes.ts';
import { copyTo } from '#tests/support/parquet-file.ts';
import { hasPublicLog, publicLogPath } from '#tests/support/public-log.ts';
import { sweptCases } from '#tests/support/sweep.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-real-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command line measures in a file, nothing hidden. */
async function measured(file: string, ...options: readonly string[]): Promise<unknown> {
	let data = '';
	let said = '';
	const code = await runCommand(['measure', file, '--unsuppressed', '--by', 'unit', ...options], {
		folder,
		data: (text) => (data += text),
		message: (text) => (said += text)
	});
	expect([code, said]).toEqual([0, said]);
	return JSON.parse(data);
}

const logs = [
	['coselog-receipt/receipt.csv.gz', 'receipt.mapping.json', 8577],
	['uci-incident-log/incident_event_log.csv.gz', 'incident.mapping.json', 141_712]
] as const;

describe.each(sweptCases(logs))('%s', (path, mappingName, rows) => {
	const mapping = join(import.meta.dirname, mappingName);

	it.skipIf(!hasPublicLog(path))(
		'gives the same figures as CSV, Parquet, Arrow, and converted to contract events',
		async () => {
			const csv = publicLogPath(path);
			const given = ['--mapping', mapping];
			const original = (await measured(csv, ...given)) as { import: object; metrics: object };
			expect(original.import).toMatchObject({ rows, used: rows, rejected: 0 });

			// As text: a log's own times mean what its mapping says only as they are spelled.
			const query = `SELECT * FROM read_csv('${csv}', all_varchar = true)`;
			await copyTo(join(folder, 'log.parquet'), query, ['FORMAT parquet']);
			await writeFile(join(folder, 'log.arrow'), ipcBytes(await arrowOf(query), 'file'));
			for (const file of ['log.parquet', 'log.arrow']) {
				const other = await measured(file, ...given);
				expect(other).toEqual({ ...original, import: { ...original.import, files: [file] } });
			}
			const converted = ['convert', csv, ...given, '--out', 'events.parquet'];
			const silent = () => undefined;
			expect(await runCommand(converted, { folder, data: silent, message: silent })).toBe(0);
			expect(await measured('events.parquet')).toMatchObject({ metrics: original.metrics });
		},
		240_000
	);
});
