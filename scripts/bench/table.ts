import type { BenchResult } from './result.ts';

const MB = 1e6;

/** The result as a table of plain text: what was measured, how much, and what to reach. */
export function resultTable(result: BenchResult): string {
	const { browser, native, visit, memory } = result;
	const ms = (value: number | undefined) => `${Math.round(value ?? Number.NaN)} ms`;
	const mb = (bytes: number | null) =>
		bytes === null ? 'unknown' : `${(bytes / MB).toFixed(1)} MB`;
	const ratio = (one: number | null, other: number | null) =>
		one === null || other === null ? 'unknown' : (one / other).toFixed(2);
	const stages = (['read', 'events', 'facts'] as const).map((stage) => [
		`import until ${stage} done`,
		`${ms(browser.import.until[stage])} (native ${ms(native.until[stage])})`,
		''
	]);
	const rows = [
		['events', String(result.events), ''],
		['shell painted', ms(browser.shell), ''],
		['shell before engine', visit.paintedFirst ? 'yes' : 'no', 'yes'],
		...stages,
		['import in Chromium', ms(browser.import.total), ''],
		['import on native, 1 thread', ms(native.total), ''],
		['import ratio', ratio(browser.import.total, native.total), '<= 2'],
		['import ratio, processor time', ratio(browser.import.cpu, native.cpu), ''],
		['first chart', ms(browser.firstChart), ''],
		...result.pages.map(({ page, changes, p50, p95 }) => [
			`filter to charts: ${page}`,
			`p50 ${ms(p50)}, p95 ${ms(p95)} (${changes})`,
			'p95 <= 100 ms'
		]),
		['peak memory of Chromium', mb(memory.browser), ''],
		['peak memory of the engine', mb(memory.engine), ''],
		['first visit, brotli', mb(visit.app + visit.engine), '<= 7 MB'],
		['  of it the engine', mb(visit.engine), ''],
		['the demo, on demand', mb(visit.demo), '']
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
