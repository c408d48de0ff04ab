import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caching, headers } from '../../scripts/setup/headers.mjs';

const readme = readFileSync('README.md', 'utf8');
const serving = readme.split(/^## /m).find((part) => part.startsWith('Serving it\n')) ?? '';

test('README lists the headers that our own server sends, and no others', () => {
	const rows = [...serving.matchAll(/^\| `([\w-]+)`\s*\| `([^`]+)`\s*\|$/gm)];
	expect(Object.fromEntries(rows.map(([, name, value]) => [name, value]))).toEqual(headers);
});

test('README tells how long files may be kept as our own server does', () => {
	for (const words of Object.values(caching)) expect(serving).toContain(`\`${words}\``);
});
