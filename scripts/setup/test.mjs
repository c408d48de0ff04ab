import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { run, runAside } from './process.mjs';

const reports = '.cache/test-reports';
const browserConfig = ['--config', 'tests/browser/vitest.config.ts'];
const build = /** @type {const} */ (['build', 'vite', ['build', '--logLevel', 'warn']]);

/**
 * Type check, lint, knip, build, unit and parity tests, browser tests; all of them run even when one fails.
 * With words only the test files whose path has one of them, or the tests whose title has all of them where
 * no file does. The last line counts tests, each tool as one.
 * @param {readonly string[]} words
 * @returns {Promise<number>} exit code
 */
export async function test(words) {
	const total = await begin();
	if (words.length > 0) await matching(words, total);
	else {
		const sync = run('svelte-kit', ['sync']);
		const check = ['--tsconfig', './tsconfig.json', '--fail-on-warnings'];
		// Two at a time: each of them keeps one core busy.
		await Promise.all([
			tools(total, [['type check', 'svelte-check', check], build]),
			tools(total, [
				['eslint', 'eslint', ['.']],
				['prettier', 'prettier', ['--check', '--log-level', 'warn', '.']],
				['knip', 'knip', []]
			])
		]);
		if (sync !== 0) count(total, 'svelte-kit sync', sync);
		vitest(total, 'unit', []);
		vitest(total, 'browser', browserConfig);
	}
	return end(total);
}

/**
 * The sweeps (`*.sweep.test.ts`, `tests/deep`) whole, which `npm test` runs at a tenth or not at all.
 * @returns {Promise<number>} exit code
 */
export async function testDeep() {
	process.env.SUJUVA_DEEP = '1';
	const total = await begin();
	await tools(total, [build]);
	vitest(total, 'unit', ['.sweep.test.ts', 'tests/deep/']);
	vitest(total, 'browser', [...browserConfig, '.sweep.test.ts']);
	return end(total);
}

async function begin() {
	process.env.CHROMIUM_PATH = await ensureChromium();
	if (!process.env.SUJUVA_LOGS)
		console.log('Public logs: SUJUVA_LOGS is not set, tests on real logs are skipped.');
	rmSync(reports, { recursive: true, force: true });
	mkdirSync(reports, { recursive: true });
	return { passed: 0, failed: 0, skipped: 0 };
}

/** @typedef {Awaited<ReturnType<typeof begin>>} Total */

/** @param {readonly string[]} words @param {Total} total */
async function matching(words, total) {
	const files = ['src', 'tests', 'scripts'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
			.filter((path) => path.endsWith('.test.ts') && words.some((word) => path.includes(word)))
	);
	if (files.length === 0) return vitest(total, 'unit', ['-t', words.join(' ')]);
	const inBrowser = files.filter((path) => path.startsWith('tests/browser/'));
	const others = files.filter((path) => !inBrowser.includes(path));
	if (others.length > 0) vitest(total, 'unit', others);
	if (inBrowser.length === 0) return;
	await tools(total, [build]);
	vitest(total, 'browser', [...browserConfig, ...inBrowser]);
}

/** @param {Total} total @param {readonly (readonly [string, string, readonly string[]])[]} steps */
async function tools(total, steps) {
	for (const [name, tool, args] of steps) count(total, name, await runAside(tool, args));
}

/** @param {Total} total @param {string} name @param {number} status */
function count(total, name, status) {
	console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}`);
	total[status === 0 ? 'passed' : 'failed'] += 1;
}

/** @param {Total} total @param {string} name @param {readonly string[]} args */
function vitest(total, name, args) {
	const file = `${reports}/${name}.json`;
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
	const status = run('vitest', ['run', ...args, ...reporters]);
	if (!existsSync(file)) return count(total, `${name} tests`, 1);
	const counts = JSON.parse(readFileSync(file, 'utf8'));
	total.passed += counts.numPassedTests;
	total.failed += counts.numFailedTests;
	total.skipped += counts.numPendingTests + counts.numTodoTests;
	if (status !== 0 && counts.numFailedTests === 0) count(total, `${name} tests`, 1);
}

/** @param {Total} total */
function end({ passed, failed, skipped }) {
	console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
	return failed === 0 && passed > 0 ? 0 : 1;
}
