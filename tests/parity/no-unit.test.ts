import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCommand } from '#lib/cli/run-command.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { isReady, loadFilesOf, placeTables } from '#lib/ingest/mapping/draft.ts';
import { openFiles } from '#lib/ingest/mapping/open-files.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import { readyProfiles } from '#lib/ingest/mapping/ready-profiles.ts';
import { settle } from '#lib/ingest/mapping/settle.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { nativeEngine } from '#tests/support/engines.ts';

const folder = mkdtempSync(join(tmpdir(), 'sujuva-no-unit-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Eight clients who call twice within three days; no column tells where. */
const text = `asiakas;pvm;tapahtuma\n${Array.from(
	{ length: 8 },
	(_, client) => `a${client};1.2.2025;yhteydenotto\na${client};4.2.2025;yhteydenotto\n`
).join('')}b1;20.3.2025;yhteydenotto\n`;

async function inApp(): Promise<ImportReport> {
	const opened = await openFiles([new File([text], 'vienti.csv')]);
	const known = { saved: { find: () => null }, ready: readyProfiles };
	const fresh = opened.tables.map((table, id) => ({ ...table, id }));
	const groups = placeTables([], fresh, (shape) => settle(shape, proposeMapping(shape), known));
	const draft = { groups, units: null, loaded: false, reopened: false };
	expect(groups.map(({ recognised }) => recognised?.certain ?? false)).toEqual([false]);
	expect(isReady(draft)).toBe(true);
	const engine = await nativeEngine();
	try {
		return await loadFiles(engine, loadFilesOf(draft), { salt: 'any', facts: buildAll() });
	} finally {
		await engine.close();
	}
}

it('a file without a unit column loads in the app as on the command line, under the unknown unit', async () => {
	writeFileSync(join(folder, 'vienti.csv'), text);
	const said = { data: '', message: '' };
	const asked = ['measure', 'vienti.csv', '--metric', 'repeat-contacts', '--by', 'unit'];
	const code = await runCommand([...asked, '--unsuppressed'], {
		folder,
		data: (more) => (said.data += more),
		message: (more) => (said.message += more)
	});
	expect(code).toBe(0);
	const output = JSON.parse(said.data) as {
		import: ImportReport;
		metrics: { 'repeat-contacts': { rows: Record<string, unknown>[] } };
	};
	const report = await inApp();
	expect(output.import).toEqual(report);
	expect(report).toMatchObject({ rows: 17, used: 17, rejected: 0, events: 17 });
	expect(report.issues).toContainEqual({
		code: 'no_unit_column',
		column: 'unit_id',
		count: 1,
		rows: []
	});
	expect(said.message).toContain(
		'The file has no column for the unit: the unit is not known (no_unit_column): 1, column unit_id (Unit identifier)\n' +
			'  Ask for this in the export, or check that its column is chosen.\n'
	);
	expect(output.metrics['repeat-contacts'].rows).toMatchObject([
		{ unit: '', index_contacts: 16, repeats: 8 }
	]);
});
