import { expect, test } from 'vitest';
import { KEPT_FORMAT, readManifest } from './kept-manifest.ts';

test('a manifest of this format is read', () => {
	const manifest = { format: KEPT_FORMAT, file: 'a.db', name: 'a', report: {} };
	expect(readManifest(JSON.stringify(manifest))).toEqual(manifest);
});

test('one of another format is told apart from a damaged one', () => {
	expect(readManifest(JSON.stringify({ format: 0, file: 'a.db' }))).toBe('version');
	expect(readManifest(JSON.stringify({ format: KEPT_FORMAT + 1 }))).toBe('version');
	for (const text of ['', '{', 'null', '[]', '{}', `{"format": ${KEPT_FORMAT}}`])
		expect(readManifest(text)).toBe('broken');
});
