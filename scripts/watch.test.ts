import { expect, test } from 'vitest';
import { testsOf } from './setup/watch.mjs';

test('a saved file is answered by the tests of its folder, or of the nearest above', () => {
	expect(testsOf('src/lib/i18n/formats.ts')).toContain('src/lib/i18n/formats.test.ts');
	expect(testsOf('src/lib/metrics/ping-pong/words.ts')).not.toEqual([]);
	expect(testsOf('src/lib/ingest/tables/settle/rows.sql')).toEqual([]);
	expect(testsOf('src/lib/scope/codec.test.ts')).toEqual(['src/lib/scope/codec.test.ts']);
});

test('a sweep runs only when it is saved itself', () => {
	const sweep = 'src/lib/facts/paths/oracle.sweep.test.ts';
	expect(testsOf('src/lib/facts/paths/family.ts')).not.toContain(sweep);
	expect(testsOf(sweep)).toEqual([sweep]);
});
