import type { FormatImport } from './result.ts';

const STAGES = ['read', 'events', 'facts'] as const;

const ms = (value: number | undefined) => `${Math.round(value ?? Number.NaN)} ms`;
const mb = (bytes: number | null) =>
	bytes === null ? 'unknown' : `${(bytes / 1e6).toFixed(0)} MB`;
const ratio = (one: number | null | undefined, other: number | null | undefined) =>
	one && other ? (one / other).toFixed(2) : 'unknown';

/** Processor time in Chromium; null where it took the file not in, or nothing tells. */
const browserCpu = ({ browser }: FormatImport) =>
	'refused' in browser ? null : browser.import.cpu;

/** What each import cost: by its parts, beside DuckDB alone, an earlier checkout, CSV, and fewer rows. */
export function importRows(imports: readonly FormatImport[]): string[][] {
	const csv = imports.find(({ format }) => format === 'csv');
	return imports.flatMap((one) => [
		...timeRows(one),
		...baselineRows(one),
		...memoryRows(one),
		...(csv && csv !== one ? besideCsv(one, csv) : [])
	]);
}

const nameOf = ({ format, rows }: FormatImport) => `${format}, ${rows} rows`;

function timeRows(one: FormatImport): string[][] {
	const name = nameOf(one);
	const { browser, native } = one;
	const parts = STAGES.map((stage, index) => {
		const since = index === 0 ? 0 : (native.cpuUntil[STAGES[index - 1]!] ?? Number.NaN);
		return `${stage} ${ms((native.cpuUntil[stage] ?? Number.NaN) - since)}`;
	});
	const own = [
		`${name}: native, 1 thread: processor time`,
		`${ms(native.cpu ?? undefined)}: ${parts.join(', ')}`,
		''
	];
	if ('refused' in browser) return [own, [`${name}: stopped in Chromium`, browser.refused, '']];
	const { import: times, shell, firstChart, longestTask } = browser;
	return [
		own,
		[`${name}: Chromium: processor time`, ms(times.cpu ?? undefined), ''],
		[`${name}: Chromium / native, processor time`, ratio(times.cpu, native.cpu), ''],
		[
			`${name}: Chromium: by the clock`,
			`${ms(times.total)}: ${STAGES.map((stage) => `until ${stage} ${ms(times.until[stage])}`).join(', ')}`,
			''
		],
		[`${name}: native: by the clock`, ms(native.total), ''],
		[`${name}: shell painted, first chart`, `${ms(shell)}, ${ms(firstChart)}`, ''],
		[
			`${name}: longest task of the page / import in Chromium`,
			`${ratio(longestTask, times.total)} (${ms(longestTask)})`,
			''
		]
	];
}

function baselineRows(one: FormatImport): string[][] {
	const name = nameOf(one);
	const { baseline, before, native } = one;
	const rows: string[][] = [];
	if (baseline) {
		const { read, neighbours, sums, total } = baseline;
		rows.push(
			[
				`${name}: DuckDB alone, 1 thread: processor time`,
				`${ms(total)}: read ${ms(read)}, lag and lead ${ms(neighbours)}, sum ${ms(sums)}`,
				''
			],
			[`${name}: native / DuckDB alone`, ratio(native.cpu, total), '<= 4'],
			[`${name}: Chromium / DuckDB alone`, ratio(browserCpu(one), total), '<= 4']
		);
	}
	if (before)
		rows.push([`${name}: earlier checkout / native`, ratio(before.cpu, native.cpu), '>= 2.5']);
	return rows;
}

/** Memory is resident: that of a process holds its program too. */
function memoryRows(one: FormatImport): string[][] {
	const { native, before, browserPeak } = one;
	const earlier = before ? ` (earlier ${mb(before.peak)})` : '';
	return [
		[`${nameOf(one)}: peak memory of Chromium`, mb(browserPeak), ''],
		[`${nameOf(one)}: peak memory of the native process`, mb(native.peak) + earlier, ''],
		[`${nameOf(one)}: held by DuckDB at rest, native`, mb(native.rest), '']
	];
}

/** Another format beside CSV of as many rows; CSV of more rows beside fewer. */
function besideCsv(one: FormatImport, csv: FormatImport): string[][] {
	const times = one.rows / csv.rows;
	const perRow = (of: (one: FormatImport) => number | null) => {
		const [own, other] = [of(one), of(csv)];
		return ratio(own, other && other * times);
	};
	const whole = (of: (one: FormatImport) => number | null) => ratio(of(one), of(csv));
	const native = ({ native: { cpu } }: FormatImport) => cpu;
	if (one.format === 'csv') {
		const aim = times === 10 ? '<= 12' : '';
		return [
			[`${nameOf(one)} / ${csv.rows}: native, processor time`, whole(native), aim],
			[`${nameOf(one)} / ${csv.rows}: Chromium, processor time`, whole(browserCpu), aim],
			[`${nameOf(one)} / ${csv.rows}: peak memory of Chromium`, whole((of) => of.browserPeak), '']
		];
	}
	const aim = one.format === 'parquet' ? '<= 0.8' : '';
	return [
		[`${one.format} / csv, per row: native, processor time`, perRow(native), aim],
		[`${one.format} / csv, per row: Chromium, processor time`, perRow(browserCpu), aim]
	];
}
