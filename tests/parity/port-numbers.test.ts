import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { engines } from '#tests/support/engines.ts';

describe.each(engines)('numbers into the $name engine', ({ open }) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
	});
	afterAll(() => engine.close());

	test('numbers of three widths keep their values and their order, over many chunks', async () => {
		const rows = 200_000;
		const small = Int8Array.from({ length: rows }, (_, row) => (row % 256) - 128);
		const whole = Int32Array.from({ length: rows }, (_, row) => row - 100_000);
		const wide = BigInt64Array.from(
			{ length: rows },
			(_, row) => BigInt(row) * 1_000_000_007n - 5n
		);
		wide[7] = -(2n ** 63n);
		const sums = await engine.transaction(async (load) => {
			await load.writeNumbers('numbers', [{ name: 'old', values: whole }]);
			await load.writeNumbers('numbers', [
				{ name: 'small', values: small },
				{ name: 'whole', values: whole },
				{ name: 'wide', values: wide }
			]);
			const found = await load.query(`
				SELECT count(*)::INTEGER AS rows, sum(small)::INTEGER AS small, min(whole)::INTEGER AS first,
					max(wide)::VARCHAR AS most, min(wide)::VARCHAR AS least,
					bool_and(whole + 100000 = rowid - first_row)::BOOLEAN AS ordered
				FROM numbers CROSS JOIN (SELECT min(rowid) AS first_row FROM numbers)`);
			return found.names.map((name) => found.column(name)[0]);
		});
		const total = small.reduce((sum, value) => sum + value, 0);
		expect(sums).toEqual([rows, total, -100_000, '199999001399988', '-9223372036854775808', true]);
	});

	test('no rows make an empty table, which only its session sees', async () => {
		const rows = await engine.transaction(async (load) => {
			await load.writeNumbers('nothing', [{ name: 'whole', values: new Int32Array() }]);
			return (await load.query('SELECT whole FROM nothing')).numRows;
		});
		expect(rows).toBe(0);
		await expect(engine.query('SELECT whole FROM nothing')).rejects.toThrow();
	});
});
