import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeFile } from './whole-file.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file written whole or not at all', () => {
	it('stands in its place when it is whole, in place of an earlier one', async () => {
		const path = join(folder, 'a.csv');
		writeFileSync(path, 'old');
		await wholeFile(path, async (unfinished) => {
			writeFileSync(unfinished, 'new');
			expect(readFileSync(path, 'utf8')).toBe('old');
		});
		expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.csv']]);
	});
	it('leaves nothing after a failure', async () => {
		const failed = wholeFile(join(folder, 'a.csv'), async (unfinished) => {
			writeFileSync(unfinished, 'half');
			throw new Error('disk full');
		});
		await expect(failed).rejects.toThrow('disk full');
		expect(readdirSync(folder)).toEqual([]);
	});
	it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing after %s', async (signal) => {
		const script = join(folder, 'script.ts');
		writeFileSync(
			script,
			`import { writeFileSync } from 'node:fs';
			import { wholeFile } from '${resolve('src/lib/cli/whole-file.ts')}';
			await wholeFile('${join(folder, 'a.csv')}', async (unfinished) => {
				writeFileSync(unfinished, 'half');
				await new Promise((done) => setTimeout(done, 60_000));
			});`
		);
		const runner = [resolve('node_modules/vite-node/dist/cli.mjs'), '--config'];
		const child = spawn(process.execPath, [...runner, 'scripts/vite-node.config.ts', script]);
		const ended = new Promise((done) => child.on('exit', (_, by) => done(by)));
		while (!existsSync(join(folder, 'a.csv.part'))) await pause(20);
		child.kill(signal);
		expect(await ended).toBe(signal);
		expect(readdirSync(folder)).toEqual(['script.ts']);
	});
});
