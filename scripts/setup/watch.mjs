import { existsSync, readdirSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { runAside } from './process.mjs';

const settleMs = 150;
const isCode = /\.(ts|js|mjs|svelte|sql|json|md)$/;

/**
 * Answers every saved file of `src`, `tests` and `scripts` with its own tests: the file itself where it is one, else those
 * of its folder, or of the nearest folder above that has some. Runs until it is stopped.
 */
export function watchTests() {
	/** @type {Set<string>} */
	const saved = new Set();
	let waiting = false;
	const answer = async () => {
		const files = [...new Set([...saved].flatMap(testsOf))];
		saved.clear();
		console.log(`\n${files.join(' ') || 'no test near it'}`);
		if (files.length > 0) await runAside('vitest', ['run', ...files, '--reporter=dot']);
		waiting = false;
		if (saved.size > 0) wait();
	};
	const wait = () => {
		waiting = true;
		setTimeout(() => void answer(), settleMs);
	};
	for (const folder of ['src', 'tests', 'scripts'])
		watch(folder, { recursive: true }, (_, name) => {
			if (!name || !isCode.test(name) || !existsSync(`${folder}/${name}`)) return;
			saved.add(`${folder}/${name.replaceAll('\\', '/')}`);
			if (!waiting) wait();
		});
	console.log('Waiting for a saved file. Stop with Ctrl+C.');
}

/** Test files that answer for a file: itself, or those of the nearest folder that has some. */
export function testsOf(/** @type {string} */ file) {
	if (file.endsWith('.test.ts')) return file.startsWith('tests/browser/') ? [] : [file];
	for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
		const found = readdirSync(folder).filter(
			(name) => name.endsWith('.test.ts') && !name.endsWith('.sweep.test.ts')
		);
		if (found.length > 0 && folder !== 'tests/browser')
			return found.map((name) => `${folder}/${name}`);
	}
	return [];
}
