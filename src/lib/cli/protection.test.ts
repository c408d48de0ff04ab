import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-protection-'));
	const header = 'client_id,event_time,event_type,unit_id\n';
	const contacts = (unit: string, clients: number, from = 0) =>
		Array.from(
			{ length: clients },
			(_, client) => `c${from + client},2025-01-01,contact,${unit}\n`
		).join('');
	const nobody = ',2025-01-02,contact,A\n,2025-01-03,contact,A\n';
	const rejected = `c1,not a day,contact,A\n${'c2,2025-01-05,nonsense,A\n'.repeat(6)}`;
	writeFileSync(join(folder, 'a.csv'), header + contacts('A', 6) + nobody + rejected);
	writeFileSync(join(folder, 'f.csv'), header + contacts('=1+1', 6) + contacts('-2', 6, 6));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function measure(...args: string[]) {
	const said = { data: '', message: '' };
	await runCommand(['measure', ...args, '--metric', 'ping-pong'], {
		folder,
		data: (text) => (said.data += text),
		message: (text) => (said.message += text)
	});
	return said;
}

interface Block {
	readonly issues: readonly { readonly code: string; readonly rows: readonly number[] }[];
}
const importOf = (data: string) => (JSON.parse(data) as { import: Block }).import;
const issue = (block: Block, code: string) => block.issues.find((one) => one.code === code);

describe('the import block', () => {
	it('tells what became of the rows, and no small count', async () => {
		const { data, message } = await measure('a.csv');
		const block = importOf(data);
		expect(block).toMatchObject({
			...{ rows: 15, used: 8, rejected: 7, duplicates: 0, events: 8, merged: 0 },
			...{ unidentified: null, suppressed: { unidentified: '<5' } }
		});
		expect(issue(block, 'missing_client')).toMatchObject({
			...{ count: null, suppressed: { count: '<5' } },
			rows: [8]
		});
		expect(issue(block, 'missing_client')).not.toHaveProperty('share');
		expect(issue(block, 'unreadable_time')).toMatchObject({ count: null, rows: [10] });
		expect(message).toContain('rows 15 = used 8 + rejected 7 + duplicates 0');
		expect(message).toMatch(/\(missing_client\): <5, .*row 8\n/);
	});
	it('holds the threshold that was asked for', async () => {
		const block = importOf((await measure('a.csv', '--k', '10')).data);
		expect(block).toMatchObject({ suppressed: { unidentified: '<10' } });
	});
	it('tells all when nothing is to be hidden', async () => {
		const { data, message } = await measure('a.csv', '--unsuppressed');
		const block = importOf(data);
		expect(block).toMatchObject({ unidentified: 2 });
		expect(issue(block, 'missing_client')).toMatchObject({ count: 2, rows: [8, 9] });
		expect(data).not.toContain('suppressed');
		expect(message).toMatch(/\(missing_client\): 2, /);
	});
});

it('a CSV for people’s spreadsheets has no formula in it: a unit that is called like one is led by an apostrophe', async () => {
	const { data } = await measure('f.csv', '--by', 'unit', '--format', 'csv', '--context');
	const lines = data.split('\n').filter((line) => line.startsWith('ping-pong,'));
	expect(lines.map((line) => line.split(',')[1]).sort()).toEqual(["'-2", "'=1+1"]);
	expect(data.split(/[\n,;]/).filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
});

describe('inspect', () => {
	const inspect = async (name: string) => {
		let written = '';
		const surroundings = { folder, data: (text: string) => (written += text), message: () => {} };
		expect(await runCommand(['inspect', name], surroundings)).toBe(0);
		return JSON.parse(written);
	};
	const header = 'Asiakas;Pvm;Tapahtuma;Yksikkö;Sähköposti;Yhteystapa\n';
	const row = (client: number, kind: string, email: string, channel: string) =>
		`p${client};1.2.2025;${kind};A;${email};${channel}\n`;

	it('hides small counts as the wizard does: of raw values, of cells that are empty or not', async () => {
		const rows = Array.from({ length: 400 }, (_, client) =>
			row(
				client,
				client < 3 ? 'Kotikäynti' : client < 9 ? 'Hyppy' : 'Yhteydenotto',
				client === 7 ? 'p@esimerkki.fi' : `x${client}`,
				client < 4 ? '' : 'Puhelin'
			)
		);
		writeFileSync(join(folder, 'i.csv'), header + rows.join(''));
		const found = await inspect('i.csv');
		expect(found.values.event_type).toMatchObject([
			{ raw: 'Yhteydenotto', count: 391 },
			{ raw: 'Hyppy', count: 6 },
			{ raw: 'Kotikäynti', count: null, suppressed: { count: '<5' } }
		]);
		const empty = Object.fromEntries(
			found.columns.map(({ header, ...column }: { header: string }) => [header, column])
		);
		expect(empty['Yhteystapa']).toMatchObject({ empty: null, suppressed: { empty: '<5' } });
		expect(empty['Asiakas']).toMatchObject({ empty: 0 });
		expect(empty['Asiakas']).not.toHaveProperty('suppressed');
		expect(found.identifiers).toMatchObject([{ header: 'Sähköposti', kind: 'email', share: 1 }]);
	});
	it('tells how many cells identify somebody as roughly as the wizard does', async () => {
		const rows = Array.from({ length: 400 }, (_, client) =>
			row(client, 'Yhteydenotto', '', client % 80 === 7 ? 'p@esimerkki.fi' : 'Puhelin')
		);
		writeFileSync(join(folder, 'j.csv'), header + rows.join(''));
		const { identifiers, columns } = await inspect('j.csv');
		expect(identifiers[1]).toMatchObject({ header: 'Yhteystapa', kind: 'email', share: 0.01 });
		expect(columns[4]).toMatchObject({ header: 'Sähköposti', empty: 1 });
	});
	it('says "linked" where few cells of a column are filled', async () => {
		const rows = Array.from({ length: 400 }, (_, client) =>
			row(client, 'Yhteydenotto', '', client < 3 ? 'Puhelin' : '')
		);
		writeFileSync(join(folder, 'l.csv'), header + rows.join(''));
		const { columns } = await inspect('l.csv');
		expect(columns[5]).toMatchObject({ empty: null, suppressed: { empty: '··' } });
	});
});
