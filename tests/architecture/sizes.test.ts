import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ');
/** What README says of sizes: lines of a file, of a component, and of the median file of the product. */
const [, file, component, median] = (
	/no file over (\d+) lines, no component over (\d+), half of them at most (\d+)/.exec(readme) ?? []
).map(Number) as [number, number, number, number];

const limits: readonly { files: RegExp; lines: number }[] = [
	{ files: /build\.sql$/, lines: component },
	{ files: /^scripts\/[^/]+\.(ts|mjs)$/, lines: 60 },
	{ files: /\+(page|layout)\.svelte$/, lines: 60 },
	{ files: /\.svelte$/, lines: component },
	{ files: /\.(ts|js|mjs|sql|css)$/, lines: file }
];

const drawers = /^(utils?|helpers?|common|types|constants|misc)(\.[a-z.]+)?$/;

const files = ['src', 'scripts', 'tests']
	.flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => `${entry.parentPath}/${entry.name}`)
	)
	.filter((path) => !path.startsWith('tests/output/'));

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').length - 1;

describe('files', () => {
	it('stay small, one idea each', () => {
		expect(file).toBeGreaterThan(0);
		const long = files.flatMap((path) => {
			const limit = limits.find((candidate) => candidate.files.test(path));
			const lines = linesOf(path);
			return limit && lines > limit.lines ? [`${path}: ${lines} > ${limit.lines}`] : [];
		});
		expect(long).toEqual([]);
	});

	it('are mostly short', () => {
		const sizes = files
			.filter((path) => path.startsWith('src/') && !/\.test(-d)?\.ts$/.test(path))
			.filter((path) => limits.some((limit) => limit.files.test(path)))
			.map(linesOf)
			.sort((a, b) => a - b);
		const [middle, most] = [sizes[Math.floor(sizes.length / 2)]!, sizes.at(-1)!];
		console.info(`sizes: ${sizes.length} files of the product, median ${middle}, longest ${most}`);
		expect(middle).toBeLessThanOrEqual(median);
	});

	it('are named for an idea, not a drawer', () => {
		expect(files.filter((path) => path.split('/').some((part) => drawers.test(part)))).toEqual([]);
	});
});
