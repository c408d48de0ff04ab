import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayNumber } from '#lib/base/civil-day.ts';
import { openNativeEngine } from '#lib/engine/node.server.ts';
import type { Engine } from '#lib/engine/port.ts';
import { tablesOf } from '#lib/facts/build.ts';
import { families } from '#lib/facts/registry.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import { measuredRows, readingsOf } from '#lib/metrics/measured.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { withDefaults } from '#lib/metrics/params.ts';
import { groupsOf } from '#lib/metrics/question.ts';
import { selectionOf } from '#lib/metrics/selection.ts';
import { questionSql } from '#lib/metrics/question-sql.ts';
import { metrics } from '#lib/metrics/registry.ts';
import type { AtomSum, Group, Selection } from '#lib/rollup/question.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import type { FactsManifest } from './facts-manifest.ts';
import { runCommand } from './run-command.ts';

const load = ['demo.csv', '--units', 'units.csv'];

let folder = '';
/** Any DuckDB: nothing of ours but the files. */
let plain: Engine;
let manifest: FactsManifest;

async function run(...args: string[]) {
	const said = { data: '', message: '' };
	const code = await runCommand(args, {
		folder,
		data: (text) => (said.data += text),
		message: (text) => (said.message += text)
	});
	return { code, ...said };
}

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-facts-out-'));
	await run('demo', '--events', '6000', '--seed', '7', '--out', 'demo.csv');
	const { code, message } = await run('facts', ...load, '--out', 'facts');
	expect([code, message]).toEqual([0, message]);
	manifest = JSON.parse(readFileSync(join(folder, 'facts', 'manifest.json'), 'utf8'));
	plain = await openNativeEngine({ threads: 1 });
	for (const name of Object.keys(manifest.files))
		await plain.run(
			`CREATE VIEW ${name} AS FROM read_parquet('${join(folder, 'facts', name)}.parquet')`
		);
});
afterAll(async () => {
	await plain.close();
	rmSync(folder, { recursive: true });
});

const onlyCounts = (metric: Metric): Metric => ({
	...metric,
	columns: Object.fromEntries(
		Object.entries(metric.columns).filter(([, { kind }]) => kind === 'count')
	)
});

/** The groups that the compiled SELECT gives in a DuckDB that has the files alone. */
async function groupsOfSql(metric: Metric, name: string, selection: Selection): Promise<Group[]> {
	const { period } = manifest;
	const { sql, params } = questionSql(metric, name, selection, withDefaults(metric, {}), {
		dataStart: dayNumber(period.data_start!),
		dataEnd: dayNumber(period.data_end!),
		asOf: dayNumber(period.as_of!)
	});
	const table = await plain.query(sql, params);
	const classes = table.names.filter((column) => column.startsWith('state_'));
	const groups = new Map<string, Group & { readonly atoms: Map<string, AtomSum> }>();
	for (let row = 0; row < table.numRows; row += 1) {
		const cell = (column: string) => table.column(column)[row];
		const by = Object.fromEntries(
			selection.by.map((asked) => [asked, String(cell(`by_${asked}`))])
		);
		const step = selection.step ? dayNumber(String(cell('step'))) : null;
		const key = JSON.stringify([by, step]);
		const group = groups.get(key) ?? { by, step, atoms: new Map<string, AtomSum>() };
		groups.set(key, group);
		const atom = classes.map((column) => String(cell(column))).join('|');
		group.atoms.set(atom, { n: Number(cell('n')), sums: {}, values: {}, clients: [] });
	}
	return [...groups.values()];
}

describe('the files of facts', () => {
	test('are what the manifest tells, with their rows', async () => {
		const files = Object.keys(manifest.files).map((name) => `${name}.parquet`);
		expect(readdirSync(join(folder, 'facts')).sort()).toEqual([...files, 'manifest.json'].sort());
		const tables = families.flatMap((family) => tablesOf(family));
		expect(Object.keys(manifest.files)).toEqual(expect.arrayContaining(tables));
		for (const [name, rows] of Object.entries(manifest.files)) {
			const counted = await plain.query(`SELECT COUNT(*)::INTEGER AS n FROM ${name}`);
			expect([name, counted.column('n')[0]]).toEqual([name, rows]);
		}
		expect(manifest.files.contact_days).toBeGreaterThan(100);
		expect(manifest.caution).toContain('Row-level data');
		expect(manifest.families.paths?.definition).toHaveProperty('gap_days');
	});

	test('have the columns that were declared', async () => {
		for (const family of families)
			for (const [name, { columns }] of Object.entries(family.tables)) {
				const { names } = await plain.query(`SELECT * FROM ${name} LIMIT 0`);
				expect(names).toEqual(
					expect.arrayContaining(['client_key', 'stratum_key', ...Object.keys(columns)])
				);
			}
	});

	test.each([[], ['unit'], ['month'], ['rule'], ['unit', 'month']] as GroupName[][])(
		'answer every metric’s own SELECT in a plain DuckDB as measure does, by %s %s',
		async (...by) => {
			const asked = by.filter((name) => name !== undefined);
			const grouped = asked.length > 0 ? ['--by', asked.join()] : [];
			const { data } = await run('measure', ...load, ...grouped, '--unsuppressed');
			const { metrics: measured } = JSON.parse(data);
			for (const declared of metrics) {
				const metric = onlyCounts(declared);
				const own = asked.filter((name) => name !== 'rule' || metric.always?.includes(name));
				const groups = groupsOf({ metric, by: own });
				const selection = selectionOf(wholeScope, groups);
				const sums = new Map<string, readonly Group[]>();
				for (const name of readingsOf(metric))
					sums.set(name, await groupsOfSql(metric, name, selection));
				const notes = { filled: new Set<string>(), untold: new Map<string, string>() };
				const rows = measuredRows(metric, groups, (name) => sums.get(name)!, {}, notes);
				const cells = rows.map(({ groups: cells, values }) => ({
					...cells,
					...values,
					...('month' in cells && { month: String(cells.month).slice(0, 7) })
				}));
				const names = [...groups, ...Object.keys(metric.columns)];
				const expected = measured[metric.id].rows.map((row: Record<string, unknown>) =>
					Object.fromEntries(names.map((name) => [name, row[name]]))
				);
				expect(cells.length, metric.id).toBeGreaterThan(0);
				expect(cells, metric.id).toEqual(expected);
			}
		}
	);
});

test('a folder that holds something, or cannot be, is refused and left as it was', async () => {
	writeFileSync(join(folder, 'file'), 'here');
	for (const out of ['facts', 'file/facts']) {
		const before = readdirSync(join(folder, 'facts'));
		const { code, message } = await run('facts', 'demo.csv', '--out', out);
		expect([out, code]).toEqual([out, 2]);
		expect(message).toContain(`--out: got "${out}"`);
		expect(readdirSync(join(folder, 'facts'))).toEqual(before);
	}
	expect((await run('facts', 'demo.csv')).code).toBe(2);
});
