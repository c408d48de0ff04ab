import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommand, type MeasureCommand } from '#lib/cli/arguments.ts';
import { loadCommandFiles } from '#lib/cli/load.ts';
import { runCommand } from '#lib/cli/run-command.ts';
import { metrics } from '#lib/metrics/registry.ts';
import * as reports from '#lib/reports/data-reports.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { nativeEngine } from '#tests/support/engines.ts';
import { factsBus } from '#tests/support/facts-bus.ts';
import { sweptCases } from '#tests/support/sweep.ts';

const files = ['demo.csv', '--units', 'units.csv'];

let folder = '';
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-salts-'));
	await run('demo', '--events', '5000', '--seed', '11', '--out', 'demo.csv');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
	const said = { data: '', message: '' };
	const code = await runCommand(args, {
		folder,
		data: (text) => (said.data += text),
		message: (text) => (said.message += text)
	});
	expect(code, said.message).toBe(0);
	return said;
}

/** Ledgers and reports of an import of its own, with small counts and without. */
async function told(): Promise<string> {
	const engine = await nativeEngine();
	try {
		const command = parseCommand(['measure', ...files]) as MeasureCommand;
		const report = await loadCommandFiles(engine, command, folder, () => undefined);
		const answers: unknown[] = [report];
		for (const isOpen of [false, true]) {
			const bus = await factsBus(engine, isOpen);
			for (const metric of metrics) {
				const { rows } = await bus.ask({ metric, by: [], scope: wholeScope, params: {} });
				for (const { rule } of rows) {
					const asked = { metric, scope: wholeScope, params: {} };
					answers.push(await bus.ledger({ ...asked, rule: rule === undefined ? null : `${rule}` }));
				}
			}
			for (const one of Object.values(reports)) answers.push(await bus.dataReport(one));
			answers.push(await bus.issueRows(1000, 0));
		}
		return JSON.stringify(answers);
	} finally {
		await engine.close();
	}
}

/** Every run of a command draws a salt of its own, which numbers nobody and sorts nothing. */
describe('two imports of one file under two salts give equal bytes', () => {
	test.each(
		sweptCases([
			'--by unit,month',
			'--by age_group,sex',
			'--by unit,week --unsuppressed',
			'--by service_area,quarter --unsuppressed --format csv',
			'--by home_county,municipality,language --unsuppressed',
			'--by rolling_12,age_group --k 3 --format csv --context'
		])
	)('of measure %s', async (args) => {
		const asked = args.split(' ');
		const [one, other] = [
			await run('measure', ...files, ...asked),
			await run('measure', ...files, ...asked)
		];
		expect(one.data.length).toBeGreaterThan(1000);
		expect(other).toEqual(one);
	});

	test('of facts, client numbers and all, and of convert', async () => {
		const bytesOf = async (name: string) => {
			await run('facts', ...files, '--out', name);
			await run('convert', ...files, '--out', `${name}.csv`);
			const written = readdirSync(join(folder, name)).map((file) => join(name, file));
			return [...written, `${name}.csv`].map((file): [string, string] => [
				file.replace(name, ''),
				readFileSync(join(folder, file)).toString('base64')
			]);
		};
		const [one, other] = [await bytesOf('one'), await bytesOf('two')];
		expect(one.length).toBeGreaterThan(10);
		for (const [place, [file, bytes]] of one.entries())
			expect([file, other[place]![1] === bytes]).toEqual([file, true]);
	});

	test('of ledgers, reports and issues', async () => {
		const one = await told();
		expect(one.length).toBeGreaterThan(10_000);
		expect(await told()).toBe(one);
	});
});
