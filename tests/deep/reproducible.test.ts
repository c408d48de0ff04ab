import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../scripts/site/files-in.mjs';

/** What git leaves out of a clone: `.gitignore`'s plain names, and git's own. */
const untracked = ['.git', ...readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean)];

const folders: string[] = [];
beforeAll(() => {
	folders.push(builtCopy('sujuva-a-', {}));
	folders.push(builtCopy('sujuva-another-folder-', { TZ: 'Asia/Tokyo', LC_ALL: 'C' }));
}, 600_000);
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** Builds a copy of the sources, without git, in a folder of its own and with files of another time. */
function builtCopy(name: string, env: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), name));
	const left = new Set(untracked.map((path) => resolve(path)));
	cpSync('.', folder, { recursive: true, filter: (source) => !left.has(resolve(source)) });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
	for (const file of filesIn(join(folder, 'src')))
		utimesSync(join(folder, 'src', file), 1e9 + folders.length * 1e7, 1e9);
	execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'error'], {
		cwd: folder,
		stdio: 'pipe',
		env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, ...env }
	});
	return folder;
}

test('two builds of the same source in different folders are the same byte by byte', () => {
	const [one, other] = folders.map((folder) => join(folder, 'build'));
	const files = filesIn(one!);
	expect(files).toEqual(filesIn(other!));
	expect(files.length).toBeGreaterThan(100);
	const differing = files.filter(
		(file) => !readFileSync(join(one!, file)).equals(readFileSync(join(other!, file)))
	);
	expect(differing).toEqual([]);
});

test('no file of a build tells the folder it was built in', () => {
	const folder = folders[0]!;
	const telling = filesIn(join(folder, 'build')).filter((file) => {
		const bytes = readFileSync(join(folder, 'build', file));
		return bytes.includes(folder) || bytes.includes(resolve('.'));
	});
	expect(telling).toEqual([]);
});
