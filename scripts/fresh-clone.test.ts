import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What git leaves out of a clone: `.gitignore`'s plain names, and git's own. */
const untracked = ['.git', ...readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean)];

let clone = '';
beforeAll(() => {
	clone = mkdtempSync(join(tmpdir(), 'sujuva-clone-'));
	const left = new Set(untracked.map((name) => resolve(name)));
	cpSync('.', clone, { recursive: true, filter: (source) => !left.has(resolve(source)) });
	symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
});
afterAll(() => rmSync(clone, { recursive: true }));

const sujuva = (...args: string[]) =>
	execFileSync('npm', ['run', '--silent', 'sujuva', '--', ...args], {
		cwd: clone,
		encoding: 'utf8',
		stdio: 'pipe',
		env: { ...process.env, INIT_CWD: clone }
	});

describe('a clone on which only npm install has run', () => {
	it('helps and measures without a build before', () => {
		expect(existsSync(join(clone, '.svelte-kit'))).toBe(false);
		expect(sujuva('--help')).toContain('Sujuva on the command line');
		writeFileSync(
			join(clone, 'a.csv'),
			'client_id,event_time,event_type,unit_id\nc1,2025-01-01,contact,A\nc1,2025-01-02,contact,A\n'
		);
		const output = JSON.parse(sujuva('measure', 'a.csv', '--metric', 'ping-pong'));
		expect(output.import).toMatchObject({ rows: 2, used: 2 });
	});

	it('says what its sources say now, and keeps nothing that earlier ones said', () => {
		const source = join(clone, 'src/lib/cli/help.ts');
		const text = readFileSync(source, 'utf8');
		writeFileSync(source, text.replace('on the command line', 'as it is now'));
		expect(sujuva('--help')).toContain('Sujuva as it is now');
		expect(readdirSync(join(clone, '.cache/sujuva'))).toHaveLength(1);
		writeFileSync(source, text);
		expect(sujuva('--help')).toContain('Sujuva on the command line');
	});
});
