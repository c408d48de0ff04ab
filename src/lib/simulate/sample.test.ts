import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { demoExport, sample } from './demo.ts';
import { truthText } from './truth.ts';

const file = (name: string) =>
	readFileSync(new URL(`../../../data/sample/${name}`, import.meta.url));

test('the shipped sample is what its seed gives, to the byte', () => {
	const made = demoExport(sample);
	const shipped = gunzipSync(file('demo.csv.gz')).toString('utf8');
	let at = 0;
	for (const chunk of made.chunks) {
		if (!shipped.startsWith(chunk, at)) throw new Error(`differs in the piece at ${at}`);
		at += chunk.length;
	}
	expect(at).toBe(shipped.length);
	expect(file('units.csv').toString('utf8')).toBe(made.unitsCsv);
	expect(file('truth.json').toString('utf8')).toBe(truthText(made.truth()));
});

test('the sample is small enough to ship', () => {
	expect(file('demo.csv.gz').length).toBeLessThan(6_000_000);
});
