import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-convert-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
	const said = { data: '', message: '' };
	const code = await runCommand(args, {
		folder,
		data: (text) => (said.data += text),
		message: (text) => (said.message += text)
	});
	return { code, ...said };
}

function file(name: string, content: string): string {
	writeFileSync(join(folder, name), content);
	return name;
}

/** Figures of all metrics over all groups they have, nothing hidden. */
async function figures(...args: string[]): Promise<unknown> {
	const by = 'month,unit,service_area,county,home_county,age_group,channel';
	const { code, data, message } = await run('measure', ...args, '--by', by, '--unsuppressed');
	expect([code, message]).toEqual([0, message]);
	return JSON.parse(data).metrics;
}

describe('convert', () => {
	it('writes a county that measures the same as the export it came from', async () => {
		await run('demo', '--events', '4000', '--seed', '7', '--out', 'demo.csv');
		const original = await figures('demo.csv', '--units', 'units.csv');
		for (const out of ['events.parquet', 'events.csv']) {
			const { code, message } = await run(
				'convert',
				'demo.csv',
				'--units',
				'units.csv',
				'--out',
				out
			);
			expect(code).toBe(0);
			expect(message).toContain('written: ');
			expect(await figures(out, '--units', 'units.csv')).toEqual(original);
		}
	});
	it('keeps what a messy export means: offsets, days without a clock, ages, repeats, unidentified clients', async () => {
		const header = 'asiakas;aika;tapahtuma;yksikkö;asia;syntymävuosi;ikäluokka;huomio\n';
		const rows = Array.from({ length: 60 }, (_, i) => {
			const day = `2024-${String((i % 9) + 1).padStart(2, '0')}-1${i % 8}`;
			const time = [day, `${day}T08:30:00Z`, `${day} 14:05`, `${day}T23:59:59+02:00`][i % 4];
			const client = i % 13 === 0 ? '' : `c${i % 7}`;
			const type = ['contact', 'visit', 'referral_sent'][i % 3];
			const born = i % 5 === 0 ? '1980' : '';
			const ages = i % 5 === 1 ? '18-22' : i % 5 === 2 ? '85+' : '';
			return `${client};${time};${type};${'ABC'[i % 3]};k${i % 4};${born};${ages};n${i}\n`;
		});
		// The same in every column of the contract, twice: the last column alone tells them apart.
		const twice = ['a', 'b'].map((note) => `c1;2024-05-05;contact;A;;;;${note}\n`);
		const name = file('messy.csv', header + [...rows, ...twice, rows[3]].join(''));
		const { code, message } = await run('convert', name, '--out', 'messy.parquet');
		expect([code, message]).toEqual([0, message]);
		expect(message).toContain('rows 63 = used 62 + rejected 0 + duplicates 1');
		expect(await figures('messy.parquet')).toEqual(await figures(name));
		await run('convert', 'messy.parquet', '--out', 'messy-again.csv');
		const [names, first, ...others] = readFileSync(join(folder, 'messy-again.csv'), 'utf8').split(
			'\n'
		);
		expect(names?.split(',').slice(0, 7).join()).toBe(
			'client_id,event_time,event_type,unit_id,unit_name,service_area,case_id'
		);
		expect(first).toMatch(/^,2024-01-10,contact,A,A,muu,1,/);
		const text = others.join('\n');
		expect(text).toContain(',2024-05-18 00:59:59+03:00,visit,B,');
		expect(text.match(/,2024-05-05,contact,A,/g)).toHaveLength(2);
		expect(text).not.toMatch(/\bc\d|\bk\d/);
	});
	it('ends as measuring would: 3 with rejected rows, and writes all the same', async () => {
		const name = file(
			'bad.csv',
			'client_id,event_time,event_type,unit_id\nx,2025-01-01,contact,A\nx,?,contact,A\n'
		);
		expect(await run('convert', name, '--out', 'bad.csv.csv')).toMatchObject({ code: 3, data: '' });
		expect(readFileSync(join(folder, 'bad.csv.csv'), 'utf8').split('\n')).toHaveLength(3);
		const allowed = await run('convert', name, '--out', 'bad.csv.csv', '--allow-rejected');
		expect(allowed.code).toBe(0);
	});
	it('refuses other endings, its own input and places it cannot write to, and leaves nothing behind', async () => {
		const name = file(
			'good.csv',
			'client_id,event_time,event_type,unit_id\nx,2025-01-01,contact,A\n'
		);
		for (const out of ['e.txt', 'good.csv', 'nowhere/e.parquet']) {
			const { code, message } = await run('convert', name, '--out', out);
			expect([out, code]).toEqual([out, 2]);
			expect(message).toContain(`--out: got "${out}"`);
		}
		expect(readdirSync(folder).filter((entry) => entry.endsWith('.part'))).toEqual([]);
		expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^client_id/);
	});
});
