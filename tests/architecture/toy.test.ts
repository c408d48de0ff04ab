import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages, toyFiles } from './toy.ts';

const copied = [
	...['src', 'data', 'scripts', 'static', 'package.json', 'tsconfig.json'],
	...['package-lock.json', 'svelte.config.js', 'vite.config.ts']
];

let tree = '';
beforeAll(() => {
	tree = mkdtempSync(join(tmpdir(), 'sujuva-tree-'));
	for (const name of copied) cpSync(name, join(tree, name), { recursive: true });
	symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
	for (const [path, text] of Object.entries(toyFiles)) {
		const file = join(tree, 'src/lib', path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text, { flag: 'wx' });
	}
});
afterAll(() => rmSync(tree, { recursive: true }));

/** What a program says on stdout, in the tree; rejects with what it says on stderr. */
function run(...args: string[]): Promise<string> {
	const env: NodeJS.ProcessEnv = { ...process.env, INIT_CWD: tree };
	delete env.VITEST;
	delete env.NODE_ENV;
	const options = { cwd: tree, env, maxBuffer: 1 << 26 };
	return new Promise((done, fail) => {
		execFile(process.execPath, args, options, (error, out, err) =>
			error ? fail(new Error(`${err}${out}`)) : done(out)
		);
	});
}

describe('a fact family and a metric that are two new folders and no other touched file', () => {
	test('are measured on the command line', async () => {
		const rows = ['a', 'b', 'c'].map((client, day) => `${client},2025-01-0${day + 1},contact,A\n`);
		writeFileSync(join(tree, 'a.csv'), `client_id,event_time,event_type,unit_id\n${rows.join('')}`);
		const asked = ['measure', 'a.csv', '--metric', 'toy', '--by', 'unit', '--unsuppressed'];
		const out = await run('scripts/sujuva.mjs', ...asked);
		expect(JSON.parse(out).metrics.toy.rows).toEqual([
			expect.objectContaining({ unit: 'A', toys: 3 })
		]);
	}, 180_000);

	test('have a page, and a link in the navigation', async () => {
		writeFileSync(join(tree, 'pages.mjs'), readPages);
		const out = await run('pages.mjs', '/toy/', '/no-toy/');
		const pages = JSON.parse(out.slice(out.indexOf('PAGES') + 5)) as {
			status: number;
			html: string;
		}[];
		expect(pages.map(({ status }) => status)).toEqual([200, 404]);
		expect(pages[0]?.html).toMatch(/<a\b[^>]*href="[^"]*toy\b[^>]*>\s*Lelut/);
	}, 180_000);
});
