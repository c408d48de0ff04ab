import type { Engine } from '#lib/engine/port.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import type { UnitRow } from '#lib/ingest/units/units.ts';
import { demoExport, type DemoOptions } from '#lib/simulate/demo.ts';
import type { Truth } from '#lib/simulate/truth.ts';

/** Loads a made export as a person would, whose columns map themselves; returns what was planted and the report. */
export async function loadDemo(
	engine: Engine,
	options: DemoOptions
): Promise<{ truth: Truth; report: ImportReport }> {
	const made = demoExport(options);
	const bytes = new Blob([...made.chunks]);
	const source = { name: 'demo.csv', size: bytes.size, stream: () => bytes.stream() };
	const shape = await sniff(source);
	const { mapping, unknownValues, missing } = proposeMapping(shape);
	if (Object.keys(unknownValues).length > 0 || missing.length > 0)
		throw new Error(`does not map itself: ${JSON.stringify([unknownValues, missing])}`);
	const report = await loadFiles(engine, [{ source, shape, mapping }], {
		facts: buildAll(),
		salt: 'planted',
		units: unitRows(made.unitsCsv)
	});
	return { truth: made.truth(), report };
}

function unitRows(text: string): UnitRow[] {
	const [header, ...lines] = text
		.trimEnd()
		.split('\n')
		.map((line) => line.split(','));
	return lines.map((cells) => {
		const row = Object.fromEntries(
			cells.map((cell, index) => [header?.[index] ?? '', cell === '' ? null : cell])
		);
		return { ...row, is_hub: row['is_hub'] === 'true' } as unknown as UnitRow;
	});
}
