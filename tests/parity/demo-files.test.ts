import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { tablesMark } from '#lib/facts/tables-mark.ts';
import { DEMO_FILE } from '#lib/state/demo-name.ts';
import { openFacts, openFirst } from '#lib/state/first-file.ts';
import type { FirstFiles } from '#lib/state/first-files.ts';
import { demoFiles } from '#tests/support/demo-files.ts';

/** What to do when this fails: `npm run demo-files`. */
const shipped = (name: string) =>
	Uint8Array.from(gunzipSync(readFileSync(`data/sample/demo.${name}.gz`)));
const stamp = { mark: tablesMark(), of: DEMO_FILE };

let made: FirstFiles;
beforeAll(async () => {
	made = await demoFiles();
}, 300_000);

const areEqual = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

describe('the files that ship with the demo, which `npm run demo-files` writes', () => {
	test('hold every cell, table and judgement that a load of its events makes', () => {
		const [file, load] = [openFirst(shipped('cells'), stamp), openFirst(made.cells, stamp)];
		const sizes = ({ facts }: typeof file) => facts.cells.map(({ cells }) => cells.size);
		expect(sizes(file).length).toBeGreaterThan(5);
		expect(sizes(file)).toEqual(sizes(load));
		expect(file.view).toEqual(load.view);
		expect(areEqual(shipped('cells'), made.cells)).toBe(true);
	});

	test('hold every column of its facts', () => {
		const [file, load] = [openFacts(shipped('columns'), stamp), openFacts(made.columns, stamp)];
		expect(Object.keys(file)).toEqual(Object.keys(load));
		expect(areEqual(shipped('columns'), made.columns)).toBe(true);
	});
});
