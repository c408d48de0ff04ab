import { describe, expect, test } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { outcomeOf, type CorpusCase } from './corpus-case.ts';
import { archives } from './archives.ts';
import { columnar } from './columnar.ts';
import { compactNumbers } from './compact-numbers.ts';
import { dates } from './dates.ts';
import { dialects } from './dialects.ts';
import { identifiers } from './identifiers.ts';
import { jsonAndXes } from './json-and-xes.ts';
import { shapes } from './shapes.ts';
import { textFiles } from './text-files.ts';
import { workbooks } from './workbooks.ts';

const groups: Readonly<Record<string, readonly CorpusCase[]>> = {
	'text files': textFiles,
	dialects,
	dates,
	'compact numbers': compactNumbers,
	archives,
	workbooks,
	'JSON and XES': jsonAndXes,
	Parquet: columnar,
	identifiers,
	shapes
};

const engine = useEngine();

test('there are more than sixty of them, each told apart by its name', () => {
	const names = Object.values(groups).flatMap((cases) => cases.map(({ name }) => name));
	expect(new Set(names).size).toBe(names.length);
	expect(names.length).toBeGreaterThan(60);
});

describe.each(Object.entries(groups))('hostile and odd files: %s', (_, cases) => {
	test.each(cases.map((entry) => [entry.name, entry] as const))('%s', async (_name, entry) => {
		expect(await outcomeOf(engine, entry)).toEqual(entry.outcome);
	});
});
