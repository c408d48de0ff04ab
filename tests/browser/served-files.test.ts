import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { hashes, manifestFiles } from '../../scripts/site/manifest.mjs';
import { caching, headers } from '../../scripts/setup/headers.mjs';

const manifest = JSON.parse(readFileSync('build/manifest.json', 'utf8')) as Record<string, string>;
const paths = Object.keys(manifest);

/** An answer with its bytes as they travel: `fetch` would unpack those that are gzip by themselves. */
const get = (path: string) =>
	new Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
		const asked = request(`${process.env.SUJUVA_SITE}${path}`, async (answer) => {
			const pieces: Buffer[] = [];
			for await (const piece of answer) pieces.push(piece as Buffer);
			resolve({ headers: answer.headers, bytes: Buffer.concat(pieces) });
		});
		asked.on('error', reject).end();
	});

test('the manifest names every file of the site, each by its hash', () => {
	expect(paths).toEqual(
		expect.arrayContaining(['index.html', 'service-worker.js', 'data/index.html', 'sbom.json'])
	);
	expect(
		paths.filter((path) => /\.(br|gz)$/.test(path) && !/demo\.(csv|cells|columns)/.test(path))
	).toEqual([]);
	expect(manifest).toEqual(hashes('build'));
});

test('what is served is what the manifest says', async () => {
	for (const path of paths) {
		const { bytes } = await get(path);
		expect([path, createHash('sha256').update(bytes).digest('hex')]).toEqual([
			path,
			manifest[path]
		]);
	}
});

test('the sums are the manifest’s', () => {
	const lines = Object.entries(manifest).map(([path, hash]) => `${hash}  ${path}\n`);
	expect(readFileSync('build/SHA256SUMS', 'utf8')).toBe(lines.join(''));
});

const cannotSum = spawnSync('sha256sum', ['--version']).status !== 0;
test.skipIf(cannotSum)('sha256sum accepts the sums', () => {
	const options = { cwd: 'build', encoding: 'utf8' } as const;
	const checked = execFileSync('sha256sum', ['--check', 'SHA256SUMS'], options);
	expect(checked.match(/: OK$/gm)).toHaveLength(paths.length);
});

test.each(['', 'data', 'data/', 'theme.js', 'not-there', ...manifestFiles])(
	'our own server sends the headers of the list with "%s"',
	async (path) => {
		const sent = (await get(path)).headers;
		for (const [name, value] of Object.entries(headers))
			expect(sent[name.toLowerCase()]).toBe(value);
	}
);

test('files named by their content are kept for good, pages and the rest are asked for anew', async () => {
	for (const path of ['', ...paths]) {
		const kept = path.startsWith(caching.folder) ? caching.inside : caching.elsewhere;
		const sent = (await get(path)).headers['cache-control'];
		expect([path, sent]).toEqual([path, kept]);
	}
});
