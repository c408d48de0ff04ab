import { spawn } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	watch,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { zip } from '#tests/support/zip-file.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = resolve('scripts/sujuva.mjs');
const demo = resolve('data/sample/demo.csv.gz');

let folder = '';
let temporary = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-watched-'));
	temporary = join(folder, 'tmp');
	mkdirSync(temporary);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts `measure` with a temporary folder of its own. */
function measure(...args: string[]) {
	const child = spawn(process.execPath, [script, 'measure', ...args], {
		env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary, INIT_CWD: folder }
	});
	child.stdout.resume();
	const ended = new Promise<string | number | null>((done) => {
		child.on('exit', (code, signal) => done(signal ?? code));
	});
	const said = (words: string) =>
		new Promise<void>((done) => {
			child.stderr.on('data', (text: Buffer) => void (String(text).includes(words) && done()));
		});
	return { child, ended, said };
}

/** Runs `work` and gives the names of all files that came up below the temporary folder meanwhile. */
async function filesDuring(work: () => Promise<void>): Promise<string[]> {
	const seen = new Set<string>();
	const watcher = watch(temporary, { recursive: true }, (_, name) => seen.add(String(name)));
	try {
		await work();
	} finally {
		watcher.close();
	}
	return [...seen, ...readdirSync(temporary)];
}

describe('the temporary folder', () => {
	it('stays empty while a file is measured', async () => {
		writeFileSync(
			join(folder, 'a.csv'),
			'client_id,event_time,event_type,unit_id\nc1,2025-01-01,contact,A\nc1,2025-01-02,contact,A\n'
		);
		const files = await filesDuring(async () => expect(await measure('a.csv').ended).toBe(0));
		expect(files).toEqual([]);
	});
	it('stays empty, and so do the folders above, while an archive with paths out of it is measured', async () => {
		const header = 'client_id,event_time,event_type,unit_id\n';
		const inner = join(folder, 'a', 'b');
		mkdirSync(inner, { recursive: true });
		const entries = {
			'../up.csv': `${header}c1,2025-01-01,contact,A\n`,
			[join(folder, 'root.csv')]: `${header}c1,2025-01-02,contact,A\n`,
			'..\\..\\win.csv': `${header}c1,2025-01-03,contact,A\n`
		};
		writeFileSync(join(inner, 'a.zip'), await zip(entries));
		const files = await filesDuring(async () =>
			expect(await measure('a/b/a.zip', '--out', 'out.json').ended).toBe(0)
		);
		expect(files).toEqual([]);
		expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual(
			['a', 'a/b', 'a/b/a.zip', 'out.json', 'tmp'].map((path) => join(path))
		);
		const written = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
		expect(written.import).toMatchObject({ rows: 3, used: 3 });
	});
	it('holds nothing after a load that was killed in the middle', async () => {
		writeFileSync(join(folder, 'a.csv'), 'who,when\nc1,2025-01-01\n');
		const mapping = {
			name: 'a',
			columns: { client_id: 'who', event_time: 'when' },
			constants: { event_type: 'contact', unit_id: 'A' }
		};
		writeFileSync(join(folder, 'a.json'), JSON.stringify(mapping));
		const files = await filesDuring(async () => {
			const { child, ended, said } = measure('a.csv', demo, '--mapping', 'a.json');
			await said('no given mapping fits');
			await pause(1000);
			child.kill('SIGKILL');
			expect(await ended).toBe('SIGKILL');
		});
		expect(files).toEqual([]);
	});
});
