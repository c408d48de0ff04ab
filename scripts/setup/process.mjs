import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.sujuva-lock';

/**
 * Installs from the lockfile when it changed since the last install, or nothing is installed.
 * Not by `npm ci`: that refuses the lockfile where a registry lacks the binaries of other platforms,
 * while install skips them; `--no-save` leaves the lockfile as it is.
 */
export function installDependencies() {
	const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	console.log('Installing dependencies from the lockfile …');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const { status } = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund'], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
	if (status !== 0) {
		console.error(
			'npm install failed: check the connection to your package registry and run again.'
		);
		process.exit(status ?? 1);
	}
	writeFileSync(stamp, lock);
}

const windows = process.platform === 'win32';
/** @param {string} tool */
const program = (tool) => `node_modules/.bin/${tool}${windows ? '.cmd' : ''}`;
const quiet = () => ({ shell: windows, env: { ...process.env, npm_config_loglevel: 'error' } });

/**
 * Runs a tool of node_modules and gives its exit code.
 * @param {string} tool @param {readonly string[]} args @returns {number}
 */
export function run(tool, args) {
	return spawnSync(program(tool), args, { stdio: 'inherit', ...quiet() }).status ?? 1;
}

/**
 * The same beside others: what it prints is shown whole once it ends.
 * @param {string} tool @param {readonly string[]} args @returns {Promise<number>}
 */
export function runAside(tool, args) {
	return new Promise((done) => {
		const child = spawn(program(tool), args, { stdio: ['ignore', 'pipe', 'pipe'], ...quiet() });
		/** @type {Buffer[]} */
		const said = [];
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (/** @type {Buffer} */ part) => said.push(part));
		child.on('error', () => done(1));
		child.on('close', (status) => {
			process.stdout.write(Buffer.concat(said));
			done(status ?? 1);
		});
	});
}

/** @param {string} tool @param {readonly string[]} args */
export function runOrExit(tool, args) {
	const status = run(tool, args);
	if (status !== 0) process.exit(status);
}
