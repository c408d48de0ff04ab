import { sourceFiles } from '#lib/cli/files.ts';
import { openNativeEngine } from '#lib/engine/node.server.ts';
import { openFacts } from '#lib/facts/store.ts';
import { tablesMark } from '#lib/facts/tables-mark.ts';
import { chooseMapping } from '#lib/ingest/mapping/choose.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import { readUnits } from '#lib/ingest/units/units-file.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { readCatalog } from '#lib/metrics/catalog.ts';
import { localRollup } from '#lib/rollup/local.ts';
import { DEMO_FILE, DEMO_SALT } from '#lib/state/demo-name.ts';
import { firstFiles, type FirstFiles } from '#lib/state/first-files.ts';

/** What this version makes of the shipped demo's events, as its files hold it. */
export async function demoFiles(): Promise<FirstFiles> {
	const [events, units] = sourceFiles(['demo.csv.gz', 'units.csv'], 'data/sample');
	const engine = await openNativeEngine({ threads: 1 });
	try {
		const file = await chooseMapping(events!);
		const options = { salt: DEMO_SALT, facts: buildAll(), units: await readUnits(units!) };
		const report = await loadFiles(engine, [file], options);
		const store = await openFacts(engine, localRollup());
		const data = { engine, store, catalog: await readCatalog(engine), report };
		const stamp = { mark: tablesMark(), of: DEMO_FILE };
		return await firstFiles(stamp, { ...data, mappings: [file.mapping] });
	} finally {
		await engine.close();
	}
}
