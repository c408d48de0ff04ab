import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { run } from './process.mjs';

const reports = '.cache/test-reports';

/**
 * Type check, lint, knip, unit and parity tests, build, browser tests; all of them run even when one
 * fails. The last line counts tests, each tool as one.
 * @returns {Promise<number>} exit code
 */
export async function test() {
	process.env.CHROMIUM_PATH = await ensureChromium();
	if (!process.env.SUJUVA_LOGS)
		console.log('Public logs: SUJUVA_LOGS is not set, tests on real logs are skipped.');
	rmSync(reports, { recursive: true, force: true });
	mkdirSync(reports, { recursive: true });
	const total = { passed: 0, failed: 0, skipped: 0 };
	const sync = run('svelte-kit', ['sync']);
	tool(
		'type check',
		sync || run('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings'])
	);
	tool('prettier', run('prettier', ['--check', '--log-level', 'warn', '.']));
	tool('eslint', run('eslint', ['.']));
	tool('knip', run('knip', []));
	vitest('unit', []);
	tool('build', run('vite', ['build', '--logLevel', 'warn']));
	vitest('browser', ['--config', 'tests/browser/vitest.config.ts']);
	const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
	console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
	return total.failed === 0 ? 0 : 1;

	/** @param {string} name @param {number} status */
	function tool(name, status) {
		console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}`);
		total[status === 0 ? 'passed' : 'failed'] += 1;
	}

	/** @param {string} name @param {string[]} args */
	function vitest(name, args) {
		const file = `${reports}/${name}.json`;
		const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
		const status = run('vitest', ['run', ...args, ...reporters]);
		if (!existsSync(file)) return tool(`${name} tests`, 1);
		const counts = JSON.parse(readFileSync(file, 'utf8'));
		total.passed += counts.numPassedTests;
		total.failed += counts.numFailedTests;
		total.skipped += counts.numPendingTests + counts.numTodoTests;
		if (status !== 0 && counts.numFailedTests === 0) tool(`${name} tests`, 1);
	}
}
