import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { demoExport } from './demo.ts';
import type { Truth } from './truth.ts';

const file = (name: string) =>
	readFileSync(new URL(`../../../data/sample/${name}`, import.meta.url));

test('the shipped sample is what its seed gives, to the byte', () => {
	const truth = JSON.parse(file('truth.json').toString('utf8')) as Truth;
	const made = demoExport(truth);
	const shipped = gunzipSync(file('demo.csv.gz')).toString('utf8');
	let at = 0;
	for (const chunk of made.chunks) {
		if (!shipped.startsWith(chunk, at)) throw new Error(`differs in the piece at ${at}`);
		at += chunk.length;
	}
	expect(at).toBe(shipped.length);
	expect(file('units.csv').toString('utf8')).toBe(made.unitsCsv);
	expect(made.truth()).toEqual(truth);
});

test('the sample is small enough to ship', () => {
	expect(file('demo.csv.gz').length).toBeLessThan(6_000_000);
});
