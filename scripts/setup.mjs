#!/usr/bin/env node
/**
 * The project's commands, runnable on a fresh clone: plain Node, no dependencies.
 * start: install, build, serve. test: install, browser, every check, or with words what matches them.
 * test-deep: the long sweeps whole. deploy: build, precompress.
 */
import { installDependencies, run, runOrExit } from './setup/process.mjs';

const command = process.argv[2];
installDependencies();

if (command === 'start') {
	runOrExit('vite', ['build', '--logLevel', 'warn']);
	const { serve } = await import('./setup/serve.mjs');
	await serve('build', { port: 4173, host: 'localhost' }).catch((/** @type {Error} */ error) => {
		console.error(`Port 4173 cannot be used (${error.message}). Stop what uses it and try again.`);
		process.exit(1);
	});
	console.log('\nSujuva: http://localhost:4173 (stop with Ctrl+C)\n');
} else if (command === 'test') {
	const { test } = await import('./setup/test.mjs');
	process.exit(await test(process.argv.slice(3)));
} else if (command === 'test-deep') {
	const { testDeep } = await import('./setup/test.mjs');
	process.exit(await testDeep());
} else if (command === 'watch') {
	const { watchTests } = await import('./setup/watch.mjs');
	watchTests();
} else if (command === 'deploy') {
	runOrExit('vite', ['build']);
	const { precompress } = await import('./setup/precompress.mjs');
	await precompress('build', '.cache/precompressed');
} else if (command === 'bench') {
	const { ensureChromium } = await import('./setup/chromium.mjs');
	process.env.CHROMIUM_PATH = await ensureChromium();
	runOrExit('vite', ['build', '--logLevel', 'warn']);
	const config = ['--config', 'scripts/vite-node.config.ts'];
	process.exit(run('vite-node', [...config, 'scripts/bench.ts', '--', ...process.argv.slice(3)]));
} else {
	console.error(
		'Usage: node scripts/setup.mjs start | test [words] | test-deep | watch | deploy | bench'
	);
	process.exit(2);
}
