import { openFacts } from '#lib/facts/store.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { readCatalog, type Catalog } from '#lib/metrics/catalog.ts';
import { createBus } from '#lib/metrics/run.ts';
import { localRollup } from '#lib/rollup/local.ts';
import { scopeDimensions, type Scope } from '#lib/scope/scope.ts';
import { linkage } from '#lib/reports/data-reports.ts';
import type { MeasureCommand } from './arguments.ts';
import type { MetricOutput } from './csv-output.ts';
import { loadCommandFiles } from './load.ts';
import { linkageLines } from './linkage-lines.ts';
import { openEngine } from './open-engine.ts';
import { questionsOf } from './question.ts';
import { scopeOf } from './asked-scope.ts';
import { answers } from './answers.ts';

/** What `measure` writes (design section 6). */
export interface MeasureOutput {
	readonly import: ImportReport;
	/** What rows and report passed: the gate of the workspace, or none. */
	readonly protection: 'workspace' | 'none';
	readonly metrics: Readonly<Record<string, MetricOutput>>;
}

/**
 * Loads files on a native engine of its own and measures what the command asks; `folder` is what paths
 * resolve against, `note` hears of tables that were passed, of files whose
 * clients are not known in the others, and of conditions that nothing in the data meets.
 * Throws AppError: what is wrong with the arguments before any file is read, then what loading throws.
 */
export async function measure(
	command: MeasureCommand,
	folder: string,
	note: (text: string) => void
): Promise<MeasureOutput> {
	const questions = questionsOf(command);
	const scope = scopeOf(command);
	const engine = await openEngine(command.files, folder);
	try {
		const report = await loadCommandFiles(engine, command, folder, note);
		const catalog = await readCatalog(engine);
		for (const condition of unmet(scope, catalog)) note(`nothing in the data has ${condition}`);
		const store = await openFacts(engine, localRollup());
		const { k, unsuppressed } = command;
		const bus = createBus(engine, store, { k, open: unsuppressed, notes: catalog.notes });
		if (report.issues.some(({ code }) => code === 'ids_two_ways'))
			for (const line of linkageLines(await bus.dataReport(linkage), k)) note(line);
		const metrics = await answers(bus, questions, scope, catalog, k);
		return { import: report, protection: unsuppressed ? 'none' : 'workspace', metrics };
	} finally {
		await engine.close();
	}
}

/** Conditions `dimension=value` whose value no event has. */
function unmet(scope: Scope, { values }: Catalog): string[] {
	return scopeDimensions.flatMap((name) =>
		scope[name]
			.filter((wanted) => !values[name].some(({ value }) => value === wanted))
			.map((wanted) => `${name}=${wanted}`)
	);
}
