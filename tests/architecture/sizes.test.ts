import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const limits: readonly { files: RegExp; lines: number }[] = [
	{ files: /query\.sql$/, lines: 60 },
	{ files: /^scripts\/[^/]+\.(ts|mjs)$/, lines: 60 },
	{ files: /\+(page|layout)\.svelte$/, lines: 60 },
	{ files: /\.svelte$/, lines: 150 },
	{ files: /\.(ts|js|mjs|sql|css)$/, lines: 300 }
];

const drawers = /\/(utils?|helpers?|common|types|constants|misc)(\.[a-z.]+)?$/;

const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`)
);

describe('files', () => {
	it('stay small, one idea each', () => {
		const long = files.flatMap((file) => {
			const limit = limits.find((candidate) => candidate.files.test(file));
			if (!limit || file.startsWith('tests/output/')) return [];
			const lines = readFileSync(file, 'utf8').split('\n').length - 1;
			return lines > limit.lines ? [`${file}: ${lines} > ${limit.lines}`] : [];
		});
		expect(long).toEqual([]);
	});
	it('are named for an idea, not a drawer', () => {
		expect(
			files.filter((file) =>
				file.split('/').some((_, i, parts) => drawers.test(`/${parts.slice(i, i + 1)}`))
			)
		).toEqual([]);
	});
});
