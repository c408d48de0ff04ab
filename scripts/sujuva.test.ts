import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-script-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the npm script as a reader would, from a folder of their own. */
function sujuva(...args: string[]): Promise<{ code: number; data: string; message: string }> {
	const call = ['--prefix', process.cwd(), 'run', '--silent', 'sujuva', '--', ...args];
	return new Promise((resolve) => {
		execFile('npm', call, { cwd: folder }, (error, data, message) =>
			resolve({ code: Number(error?.code ?? 0), data, message })
		);
	});
}

describe('the script', () => {
	it('reads the files of the folder it is called in: data on stdout, the rest on stderr', async () => {
		writeFileSync(
			join(folder, 'a.csv'),
			'client_id,event_time,event_type,unit_id\nc1,2025-01-01,contact,A\nc1,x,contact,A\n'
		);
		const { code, data, message } = await sujuva('measure', 'a.csv', '--metric', 'ping-pong');
		expect(code).toBe(3);
		expect(JSON.parse(data).import).toMatchObject({ rows: 2, used: 1, rejected: 1 });
		expect(message).toContain('rows 2 = used 1 + rejected 1 + duplicates 0');
	});
	it('ends with the code of what went wrong, in words and without a stack trace', async () => {
		const { code, data, message } = await sujuva('measure', 'b.csv');
		expect([code, data]).toEqual([2, '']);
		expect(message).toContain('sujuva: FILE: got "b.csv"');
		expect(message).not.toMatch(/\n {4}at /);
	});
});
