import { execFileSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	utimesSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../scripts/site/files-in.mjs';

/** What git leaves out of a clone: `.gitignore`'s plain names, and git's own. */
const untracked = ['.git', ...readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean)];

const root = mkdtempSync(join(realpathSync(tmpdir()), 'sujuva-builds-'));
const [one, other] = [join(root, 'one'), join(root, 'quite/another/Folder')];

beforeAll(() => {
	copySources(one, 1e9);
	// A real copy, as npm makes it: the bundler names modules by where they really are.
	cpSync(realpathSync('node_modules'), join(one, 'node_modules'), { recursive: true });
	build(one, {});
	copySources(other, 1.5e9);
	renameSync(join(one, 'node_modules'), join(other, 'node_modules'));
	build(other, { TZ: 'Asia/Tokyo', LC_ALL: 'C' });
}, 600_000);
afterAll(() => rmSync(root, { recursive: true }));

/** Copies the sources without git, their files of a time of their own. */
function copySources(folder: string, seconds: number): void {
	mkdirSync(dirname(folder), { recursive: true });
	const left = new Set(untracked.map((path) => resolve(path)));
	cpSync('.', folder, { recursive: true, filter: (source) => !left.has(resolve(source)) });
	for (const file of filesIn(join(folder, 'src')))
		utimesSync(join(folder, 'src', file), seconds, seconds);
}

const build = (folder: string, env: Record<string, string>) =>
	execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'error'], {
		cwd: folder,
		stdio: 'pipe',
		env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, ...env }
	});

test('two builds of the same source in different folders are the same byte by byte', () => {
	const built = [one, other].map((folder) => {
		const files = filesIn(join(folder, 'build'));
		return Object.fromEntries(
			files.map((file) => [file, readFileSync(join(folder, 'build', file))])
		);
	});
	const [files, others] = built as [Record<string, Buffer>, Record<string, Buffer>];
	expect(Object.keys(files)).toEqual(Object.keys(others));
	expect(Object.keys(files).length).toBeGreaterThan(100);
	expect(Object.keys(files).filter((file) => !files[file]!.equals(others[file]!))).toEqual([]);
});

test('no file of a build tells the folder it was built in', () => {
	const telling = filesIn(join(one, 'build')).filter((file) => {
		const bytes = readFileSync(join(one, 'build', file));
		return [root, resolve('.')].some((folder) => bytes.includes(folder));
	});
	expect(telling).toEqual([]);
});
