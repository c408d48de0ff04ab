import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkageLines } from './linkage-lines.ts';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-linkage-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('files that write one id in two ways are told with their clients, and with what to do', async () => {
	const write = (name: string, id: (client: number) => string) => {
		const rows = Array.from({ length: 30 }, (_, n) => `${id(101 + n)},2025-01-02,contact,A`);
		writeFileSync(
			join(folder, name),
			`client_id,event_time,event_type,unit_id\n${rows.join('\n')}\n`
		);
		return name;
	};
	const files = [write('a.csv', (n) => `p${n}`), write('b.csv', (n) => `P-${n}`)];
	let message = '';
	const code = await runCommand(['measure', ...files, '--metric', 'ping-pong'], {
		folder,
		data: () => undefined,
		message: (text) => (message += text)
	});
	expect(code).toBe(0);
	for (const name of files)
		expect(message).toContain(
			`${name}: 30 clients; in other files 0 as their ids are written, 30 by letters and digits alone\n`
		);
	expect(message).toMatch(
		/\(ids_two_ways\): 30, column client_id \(Client pseudonym\), row 2 \(b\.csv\), /
	);
	expect(message).toContain('Export both files with ids of one form');
	expect(message).not.toContain('no_shared_clients');
});

test('what is hidden reads as its sign', () => {
	const row = { file: 'a.csv', clients: 40, shared: null, shared_loosely: null };
	const suppressed = { shared: 'few', shared_loosely: 'linked' } as const;
	expect(linkageLines([{ ...row, suppressed }], 3)).toEqual([
		'a.csv: 40 clients; in other files <3 as their ids are written, ·· by letters and digits alone'
	]);
});
