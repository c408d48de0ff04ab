import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/base/errors.ts';
import { engines } from '#tests/support/engines.ts';
import { memoryOf, refuseWhatCannotFit } from './memory.ts';

const GB = 1e9;
const before = { used: 1 * GB, limit: 3 * GB };

describe.each(engines)('memory of the $name engine', ({ open }) => {
	test('grows with what it holds and stays under the limit', async () => {
		const engine = await open();
		const empty = await memoryOf(engine);
		await engine.run('CREATE TABLE numbers AS SELECT hash(range) AS number FROM range(1000000)');
		const full = await memoryOf(engine);
		await engine.close();
		expect(full.used - empty.used).toBeGreaterThan(7_000_000);
		expect(full.limit).toBe(empty.limit);
		expect(full.used).toBeLessThan(full.limit);
	});
});

describe('a load that cannot fit', () => {
	test('is stopped with what it needs and what there is', () => {
		const refuse = () => refuseWhatCannotFit(before, { used: 1.3 * GB, limit: 3 * GB }, 0.1);
		expect(refuse).toThrow(new AppError('out_of_memory', { needed: 4 * GB, limit: 3 * GB }));
	});

	test('goes on where all of it just fits', () => {
		expect(() => refuseWhatCannotFit(before, { used: 1.2 * GB, limit: 3 * GB }, 0.1)).not.toThrow();
	});

	test('is not foretold from too little', () => {
		expect(() =>
			refuseWhatCannotFit(before, { used: 2.9 * GB, limit: 3 * GB }, 0.019)
		).not.toThrow();
	});
});
