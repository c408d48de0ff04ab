import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const header = 'client_id,event_time,event_type,unit_id\n';
const bouncing = Array.from({ length: 6 }, (_, client) =>
	['A', 'B', 'A'].map((unit, step) => `c${client},2025-01-0${step + 1},contact,${unit}\n`).join('')
).join('');

function file(name: string, content: string | Uint8Array): string {
	writeFileSync(join(folder, name), content);
	return name;
}

async function run(...args: string[]) {
	const said = { data: '', message: '' };
	const code = await runCommand(args, {
		folder,
		data: (text) => (said.data += text),
		message: (text) => (said.message += text)
	});
	return { code, ...said };
}

describe('measure', () => {
	it('imports, measures, and tells both on stdout', async () => {
		const { code, data, message } = await run('measure', file('a.csv', header + bouncing));
		expect(code).toBe(0);
		const output = JSON.parse(data);
		expect(output.import).toMatchObject({ files: ['a.csv'], rows: 18, used: 18, rejected: 0 });
		expect(Object.keys(output.metrics)).toEqual(['repeat-contacts', 'care-guarantee', 'ping-pong']);
		expect(output.metrics['ping-pong']).toMatchObject({
			params: { window_days: 60, hubs: 'exclude' },
			rows: [{ paths: 6, eligible_paths: 6, direct_returns: 6, share: 1 }]
		});
		expect(output.protection).toBe('workspace');
		expect(message).toContain('rows 18 = used 18 + rejected 0 + duplicates 0');
	});
	it('reads several files by a pattern, gzip too, and writes where it is told', async () => {
		mkdirSync(join(folder, 'in'), { recursive: true });
		file('in/1.csv', header + bouncing);
		file(
			'in/2.csv.gz',
			gzipSync(header + bouncing.replaceAll('c', 'd').replaceAll('dontadt', 'contact'))
		);
		const result = await run(
			...['measure', 'in/*.csv*', '--metric', 'ping-pong', '--by', 'unit', '--format', 'csv'],
			...['--out', 'out.csv']
		);
		expect(result).toMatchObject({ code: 0, data: '' });
		const [names, ...rows] = readFileSync(join(folder, 'out.csv'), 'utf8').trim().split('\n');
		expect(names).toMatch(/^metric,unit,unit_name,paths,/);
		expect(rows.map((row) => row.split(',').slice(0, 4))).toEqual([
			['ping-pong', 'A', 'A', '12'],
			['ping-pong', 'B', 'B', '12']
		]);
	});
	it('says on request what a CSV is about before its header', async () => {
		file('about.csv', header + bouncing);
		const asked = ['measure', 'about.csv', '--metric', 'ping-pong', '--format', 'csv', '--context'];
		const { data } = await run(...asked, '--from', '2025-01-02', '--where', 'unit=A');
		const about = data.split('\n').filter((line) => line.startsWith('#'));
		expect(about.slice(0, 3)).toEqual([
			expect.stringMatching(
				/^# Sujuva, about.csv; data 2025-01-01 to 2025-01-03, as of 2025-01-03, fingerprint [0-9a-f]{16}$/
			),
			'# from 2025-01-02, to the end of the data; unit=A',
			'# protection: workspace. Not for publication: contains small counts'
		]);
		expect(about[3]).toContain('"window_days":60');
		const whole = await run(...asked, '--to', '2025-01-03');
		expect(whole.data).toContain('# from 2025-01-01, to 2025-01-03 (left out); no filter\n');
	});
	it('hides small cells unless told not to, and then says so', async () => {
		const few = file('few.csv', header + bouncing.split('\n').slice(0, 6).join('\n'));
		const hidden = await run('measure', few, '--metric', 'ping-pong');
		const [row] = JSON.parse(hidden.data).metrics['ping-pong'].rows;
		expect(row).toMatchObject({ direct_returns: null });
		expect(row.suppressed).toMatchObject({ direct_returns: '<5' });
		const open = JSON.parse(
			(await run('measure', few, '--metric', 'ping-pong', '--unsuppressed')).data
		);
		expect(open).toMatchObject({ protection: 'none' });
		expect(open.metrics['ping-pong'].rows).toMatchObject([{ direct_returns: 2 }]);
	});
	it('ends in 3 when rows were rejected, in 0 when that is allowed', async () => {
		const bad = file('bad.csv', `${header}${bouncing}c1,not a day,contact,A\n`);
		const { code, message } = await run('measure', bad, '--metric', 'ping-pong');
		expect(code).toBe(3);
		expect(message).toContain('rejected 1');
		expect(message).toContain('column event_time (Time of event), row 20');
		expect(await run('measure', bad, '--metric', 'ping-pong', '--allow-rejected')).toMatchObject({
			code: 0
		});
	});
	it('ends in 2 for what it cannot obey, saying what it could', async () => {
		const known = file('known.csv', header + bouncing);
		const wrong = await run('measure', known, '--set', 'ping-pong.hubs=some');
		expect(wrong).toMatchObject({ code: 2, data: '' });
		expect(wrong.message).toContain('--set ping-pong.hubs: got "some", expected exclude, include');
		expect(await run('measure', 'missing.csv')).toMatchObject({ code: 2 });
		expect(await run('measure', known, '--mapping', 'missing.json')).toMatchObject({ code: 2 });
		const mapping = file('m.json', '{"name":"m","columns":{"client_id":"nobody"}}');
		expect(await run('measure', known, '--mapping', mapping)).toMatchObject({ code: 2 });
		expect(await run()).toMatchObject({ code: 2 });
	});
	it('ends in 4 for an identity code, and never shows it', async () => {
		const named = file('named.csv', `${header}131052-308T,2025-01-01,contact,A\n${bouncing}`);
		for (const command of ['measure', 'inspect']) {
			const { code, data, message } = await run(command, named);
			expect(code).toBe(4);
			expect(message).toContain('client_id');
			expect(data + message).not.toContain('131052');
		}
	});
	it('ends in 4 and names the kind where an e-mail is all that tells clients apart', async () => {
		const row = (n: number) => `p${n}@esimerkki.fi;${1 + (n % 28)}.2.2025;Kotikäynti;A\n`;
		const rows = Array.from({ length: 30 }, (_, n) => row(n)).join('');
		const named = file('email.csv', `sähköposti;pvm;käyntityyppi;toimipiste\n${rows}`);
		const { code, data, message } = await run('measure', named);
		expect([code, data]).toEqual([4, '']);
		expect(message).toMatch(/sähköposti.*\(email\)/);
		expect(message).not.toContain('@');
	});
	it('ends in 5 where a column that may be the ids is left unused', async () => {
		const row = (n: number) => `x${n};p${n}@esimerkki.fi;${1 + (n % 28)}.2.2025;Kotikäynti;A\n`;
		const rows = Array.from({ length: 30 }, (_, n) => row(n)).join('');
		const unused = file('unused.csv', `tnro;sähköposti;pvm;käynti;paikka\n${rows}`);
		const columns = { event_time: 'pvm', event_type: 'käynti', unit_name: 'paikka' };
		const mapping = file('unused.json', JSON.stringify({ name: 'm', columns }));
		const { code, message } = await run('measure', unused, '--mapping', mapping);
		expect(code).toBe(5);
		expect(message).toContain('which column of unused.csv tells who the client is (client_id)');
	});
	it('ends in 5 when nothing can be read', async () => {
		const cut = gzipSync(header + bouncing.repeat(50)).subarray(0, 60);
		const files = [
			file('empty.csv', ''),
			file('header.csv', header),
			file('cut.csv.gz', cut),
			file('undated.csv', `${header}c1,x,contact,A\n`),
			file('anonymous.csv', 'time,place\n2025-01-01,A\n')
		];
		for (const path of files) {
			const { code, data, message } = await run('measure', path);
			expect([path, code, data]).toEqual([path, 5, '']);
			expect(message).toContain(path);
			expect(message).not.toContain('    at ');
		}
	});
	it('says when a condition fits nothing', async () => {
		const asked = file('asked.csv', header + bouncing);
		const { code, message } = await run(
			'measure',
			asked,
			'--where',
			'unit=Z',
			'--metric',
			'ping-pong'
		);
		expect(code).toBe(0);
		expect(message).toContain('nothing in the data has unit=Z');
	});
});

describe('inspect', () => {
	it('tells how a file is built: one object, or a list for several', async () => {
		const finnish = file('fi.csv', 'Asiakas;Pvm;Tapahtuma;Yksikkö\nx1;1.2.2025;contact;A\n');
		const { code, data } = await run('inspect', finnish);
		expect(code).toBe(0);
		expect(JSON.parse(data)).toMatchObject({
			file: 'fi.csv',
			delimiter: ';',
			mapping: { columns: { client_id: 'Asiakas', event_time: 'Pvm' } }
		});
		expect(JSON.parse((await run('inspect', finnish, finnish)).data)).toHaveLength(2);
	});
});

describe('demo', () => {
	it('writes the same export, units and truth for the same seed, gzip or not', async () => {
		const demo = (out: string) => run('demo', '--events', '500', '--seed', '7', '--out', out);
		expect(await demo('one/demo.csv')).toMatchObject({ code: 0, data: '' });
		await demo('two/demo.csv.gz');
		const plain = readFileSync(join(folder, 'one/demo.csv'), 'utf8');
		expect(gunzipSync(readFileSync(join(folder, 'two/demo.csv.gz'))).toString()).toBe(plain);
		expect(plain.trim().split('\n')).toHaveLength(501);
		expect(JSON.parse(readFileSync(join(folder, 'one/truth.json'), 'utf8'))).toMatchObject({
			seed: 7
		});
		expect(existsSync(join(folder, 'one/units.csv'))).toBe(true);
	});
});
