import { sizeText } from './demo-file.ts';
import { quantile } from './quantiles.ts';
import { pageRows } from './page-rows.ts';
import { scaleRows } from './scale-rows.ts';
import { importRows } from './import-rows.ts';
import { incidentRows } from './incident-rows.ts';
import type { BenchResult } from './result.ts';

const MB = 1e6;

const ms = (value: number | undefined) => `${Math.round(value ?? Number.NaN)} ms`;
const mb = (bytes: number | null) => (bytes === null ? 'unknown' : `${(bytes / MB).toFixed(1)} MB`);

/** The result as a table of plain text: what was measured, how much, and what to reach. */
export function resultTable(result: BenchResult): string {
	const { imports, visit, memory } = result;
	const rows = [
		['events', sizeText(result.size), ''],
		['charts of the demo before the engine', visit.chartsFirst ? 'yes' : 'no', 'yes'],
		...waitRows(result),
		...importRows(imports),
		...incidentRows(result.incidents),
		...pageRows(result.pages),
		...scaleRows(result.scale),
		...reopeningRows(result.reopening),
		['peak memory of the engine', mb(memory.engine), ''],
		['first visit to the charts of the demo', mb(visit.app + visit.demo), '<= 2 MB'],
		['  of it the demo', mb(visit.demo), ''],
		['  what follows for the engine', mb(visit.engine), '']
	];
	const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
	return rows
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

/** The wait for all charts, in times of the empty shell's first paint and Plot alone drawing them (design 9). */
function waitRows({ visit, reopening, pages }: BenchResult): string[][] {
	const overview = pages.find(({ page, kind }) => page === '' && kind === 'filter');
	const plot = quantile(overview?.redraws.map(({ plotWall }) => plotWall) ?? [], 0.5);
	const least = visit.shell + plot;
	const row = (name: string, wait: number | undefined) => [
		`${name} / (shell + Plot)`,
		`${((wait ?? Number.NaN) / least).toFixed(2)} (${ms(wait)}, ${ms(visit.shell)} + ${ms(plot)})`,
		'<= 1.5'
	];
	return [
		row('click on the demo to all charts', visit.charts),
		row('kept data reopened to all charts', reopening?.firstChart)
	];
}

function reopeningRows(reopening: BenchResult['reopening']): string[][] {
	if (reopening === null) return [];
	return [
		['keep on the device', `${ms(reopening.keep)}, ${mb(reopening.bytes)}`, ''],
		['reopen: first chart', ms(reopening.firstChart), '<= 2000 ms']
	];
}
