import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashes } from './manifest.mjs';

test('a manifest leaves out compressed twins and itself, and keeps files that are gzip by themselves', () => {
	const folder = mkdtempSync(join(tmpdir(), 'sujuva-manifest-'));
	mkdirSync(join(folder, 'b'));
	const twins = ['a.js.br', 'a.js.gz', 'SHA256SUMS.gz', 'manifest.json.br'];
	for (const file of ['b/demo.csv.gz', 'a.js', 'manifest.json', 'SHA256SUMS', ...twins])
		writeFileSync(join(folder, file), file);
	const sum = (text: string) => createHash('sha256').update(text).digest('hex');
	expect(hashes(folder)).toEqual({ 'a.js': sum('a.js'), 'b/demo.csv.gz': sum('b/demo.csv.gz') });
	rmSync(folder, { recursive: true });
});
