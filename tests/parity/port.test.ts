import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAbort } from '#lib/base/errors.ts';
import { dayNumber } from '#lib/base/civil-day.ts';
import { EngineError } from '#lib/engine/engine-error.ts';
import { NULL_INTEGER, type Engine } from '#lib/engine/port.ts';
import { engines } from '#tests/support/engines.ts';

const LONG =
	'SELECT count(*)::INTEGER AS n FROM range(100000) a, range(10000000) b WHERE a.range * b.range % 7 = 3';

describe.each(engines)('the $name engine', ({ open }) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
	});
	afterAll(() => engine.close());

	const value = async (sql: string, ...params: (string | number | boolean | null)[]) =>
		(await engine.query(sql, params)).column('v')[0];

	test('hands out every type of the port, with nulls', async () => {
		const table = await engine.query(`SELECT * FROM (VALUES
			('æøå', 1, 1::SMALLINT, 1::TINYINT, 0.1::DOUBLE, true, DATE '2024-02-29'),
			(NULL, NULL, NULL, NULL, NULL, NULL, NULL)) AS t(s, i, si, ti, d, b, day)`);
		expect(table.numRows).toBe(2);
		expect(table.names).toEqual(['s', 'i', 'si', 'ti', 'd', 'b', 'day']);
		const read = Object.fromEntries(table.names.map((name) => [name, table.column(name)]));
		expect(read).toEqual({
			s: ['æøå', null],
			i: [1, null],
			si: [1, null],
			ti: [1, null],
			d: [0.1, null],
			b: [true, null],
			day: ['2024-02-29', null]
		});
	});

	test('hands out integers, days and truths without a value per cell', async () => {
		const table = await engine.query(`SELECT i, s, t, d, b, v FROM (VALUES
			(1, 7, 1::SMALLINT, -1::TINYINT, DATE '1969-12-31', true, 'x'),
			(2, NULL, NULL, NULL, NULL, NULL, NULL),
			(3, -2147483647, 300::SMALLINT, 127::TINYINT, DATE '2024-02-29', false, 'y')
		) AS t(place, i, s, t, d, b, v) ORDER BY place`);
		const read = ['i', 's', 't', 'd', 'b'].map((name) => [...table.integers(name)]);
		const none = NULL_INTEGER;
		expect(read).toEqual([
			[7, none, -2147483647],
			[1, none, 300],
			[-1, none, 127],
			[-1, none, 19782],
			[1, none, 0]
		]);
		expect(() => table.integers('v')).toThrow('no integers: v');
		expect(() => table.integers('w')).toThrow('unknown column: w');
	});

	test('integers of many rows are its values, in order, nulls in their places', async () => {
		const table = await engine.query(`SELECT
			CASE WHEN range % 7 <> 3 THEN range::INTEGER END AS i,
			CASE WHEN range % 5 <> 1 THEN DATE '1970-01-01' + (range % 40000)::INTEGER END AS d,
			CASE WHEN range % 3 <> 2 THEN range % 2 = 0 END AS b
			FROM range(10000) ORDER BY range`);
		const expected = (name: string) =>
			table.column(name).map((value) => {
				if (value === null) return NULL_INTEGER;
				return typeof value === 'string' ? dayNumber(value) : Number(value);
			});
		for (const name of table.names) expect([...table.integers(name)]).toEqual(expected(name));
		const none = await engine.query('SELECT 1::INTEGER AS i WHERE false');
		expect(none.integers('i')).toEqual(new Int32Array(0));
	});

	test('days before 1970 and far away keep their date', async () => {
		const table = await engine.query(
			`SELECT unnest([DATE '1899-12-31', DATE '1969-12-31', DATE '2062-01-01']) AS v`
		);
		expect(table.column('v')).toEqual(['1899-12-31', '1969-12-31', '2062-01-01']);
	});

	test.each([
		['BIGINT', '1::BIGINT'],
		['HUGEINT', '1::HUGEINT'],
		['DECIMAL', '1.5::DECIMAL(4,1)'],
		['TIMESTAMP', "TIMESTAMP '2024-01-01'"],
		['FLOAT', '1::FLOAT'],
		['UINTEGER', '1::UINTEGER'],
		['LIST', '[1]']
	])('a column of %s is refused by name', async (_, expression) => {
		await expect(engine.query(`SELECT 1::INTEGER AS fine, ${expression} AS wrong`)).rejects.toThrow(
			/: wrong is/
		);
	});

	test('an empty result keeps its names', async () => {
		const table = await engine.query(
			`SELECT 1::INTEGER AS a, 'x' AS b, DATE '2024-01-01' AS c WHERE false`
		);
		expect([table.numRows, table.names, table.column('b')]).toEqual([0, ['a', 'b', 'c'], []]);
		expect(() => table.column('d')).toThrow('unknown column: d');
	});

	test('positional parameters bind by kind', async () => {
		const table = await engine.query(
			'SELECT $1::INTEGER AS i, $2::DOUBLE AS d, $3::VARCHAR AS s, $4::BOOLEAN AS b, $5::DATE AS day, $6::VARCHAR AS none',
			[7, 0.25, 'o\'hara; -- \u001f\n"x"', true, '2025-01-01', null]
		);
		expect(table.names.map((name) => table.column(name)[0])).toEqual([
			7,
			0.25,
			'o\'hara; -- \u001f\n"x"',
			true,
			'2025-01-01',
			null
		]);
		expect(await value('SELECT $1::VARCHAR AS v', 7)).toBe('7.0');
		expect(await value('SELECT $1::INTEGER AS v', 8)).toBe(8);
		expect(await value('SELECT $1::INTEGER AS v', null)).toBeNull();
	});

	test('a query asked again sees replaced tables and macros', async () => {
		await engine.run('CREATE OR REPLACE TABLE again AS SELECT 1::INTEGER AS v');
		await engine.run(
			'CREATE OR REPLACE TEMP MACRO ask(x := 0::INTEGER) AS TABLE SELECT v + x AS v FROM again'
		);
		const sql = 'SELECT v FROM ask(x := $1::INTEGER)';
		expect(await value(sql, 10)).toBe(11);
		await engine.run(`CREATE OR REPLACE TABLE again AS SELECT 2::INTEGER AS v, 'other' AS w`);
		expect(await value(sql, 10)).toBe(12);
		await engine.run(
			`CREATE OR REPLACE TEMP MACRO ask(x := 0::INTEGER) AS TABLE SELECT v || 'x' AS v FROM again`
		);
		expect(await value(sql, 10)).toBe('2x');
		await engine.transaction((load) =>
			load.run('CREATE OR REPLACE TABLE again AS SELECT 3::INTEGER AS v')
		);
		expect(await value(sql, 10)).toBe('3x');
	});

	test('a query asked again survives that its table was away for a while', async () => {
		const sql = 'SELECT v FROM coming WHERE v > $1::INTEGER';
		await engine.run('CREATE TABLE coming AS SELECT 1::INTEGER AS v');
		expect(await value(sql, 0)).toBe(1);
		await engine.run('DROP TABLE coming');
		await expect(engine.query(sql, [0])).rejects.toThrow(/coming/);
		await engine.run(`CREATE TABLE coming AS SELECT 'extra' AS w, 2::INTEGER AS v`);
		expect(await value(sql, 0)).toBe(2);
	});

	test('queries asked all at once are answered each', async () => {
		const asked = Array.from({ length: 20 }, (_, n) => value('SELECT $1::INTEGER AS v', n));
		expect(await Promise.all(asked)).toEqual(Array.from({ length: 20 }, (_, n) => n));
	});

	test('run takes many statements, comments and semicolons in text', async () => {
		await engine.run(`-- one; two
			CREATE OR REPLACE TABLE many (v VARCHAR); INSERT INTO many VALUES ('a;b');
			/* ; */ INSERT INTO many VALUES ('c');`);
		expect((await engine.query('SELECT v FROM many ORDER BY v')).column('v')).toEqual(['a;b', 'c']);
	});

	test('statements after a failing one do not run', async () => {
		const sql =
			'CREATE TABLE before_it (v INTEGER); SELECT * FROM missing; CREATE TABLE after_it (v INTEGER);';
		await expect(engine.run(sql)).rejects.toThrow(/missing/);
		await engine.query('SELECT v FROM before_it');
		await expect(engine.query('SELECT v FROM after_it')).rejects.toThrow(/after_it/);
	});

	test.each([
		['a number', `SELECT (v || '')::INTEGER AS v FROM secrets`, 'secrets', 'Conversion'],
		['a date', `SELECT strptime(v, '%Y')::DATE AS v FROM secrets`, 'secrets', 'Invalid Input'],
		[
			'a key',
			`-- keyed: one row per name.
			CREATE OR REPLACE TABLE keyed (v VARCHAR PRIMARY KEY);
			INSERT INTO keyed SELECT v FROM secrets`,
			'keyed',
			'Constraint'
		],
		['a message', 'FROM (SELECT error(v) AS v FROM secrets)', 'secrets', 'Invalid Input'],
		[
			'a value in a macro',
			`CREATE OR REPLACE TEMP MACRO told() AS TABLE SELECT v::DATE AS v FROM secrets; CREATE TEMP TABLE seen AS FROM told()`,
			'told',
			'Conversion'
		]
	])('an error about %s names the statement and quotes no value', async (_, sql, name, kind) => {
		await engine.run(
			`CREATE OR REPLACE TABLE secrets AS SELECT 'Meikäläinen 131052-308T' AS v FROM range(2)`
		);
		const failed = /^(SELECT|FROM)/.test(sql) ? engine.query(sql) : engine.run(sql);
		const error = await failed.catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(EngineError);
		expect(error).toMatchObject({ statement: name, kind, message: `${name}: ${kind} Error` });
		expect(error).not.toHaveProperty('cause');
		const { stack } = error as Error;
		expect(`${stack} ${String(error)} ${JSON.stringify(error)}`).not.toMatch(/Meik|131052|308T/);
	});

	test('a value that is bound is not quoted either', async () => {
		const sql = 'SELECT $1::VARCHAR::DATE AS v FROM range(1)';
		const error = await engine.query(sql, ['131052-308T']).catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({ statement: 'range', kind: 'Conversion' });
		expect(`${(error as Error).stack}`).not.toContain('131052');
	});

	test('a syntax error in a later statement says so', async () => {
		await expect(engine.run('SELECT 1; SELEC 2')).rejects.toThrow(/SELEC/);
	});

	test('SET VARIABLE travels to the following statements of its connection', async () => {
		await engine.transaction(async (load) => {
			await load.run(
				`SET VARIABLE day = DATE '2024-05-01'; SET VARIABLE n = (SELECT max(range) FROM range(5));`
			);
			const table = await load.query(
				`SELECT getvariable('day')::DATE AS day, getvariable('n')::INTEGER AS n`
			);
			expect([table.column('day'), table.column('n')]).toEqual([['2024-05-01'], [4]]);
		});
	});

	test('a cancelled statement leaves an engine that answers within a second', async () => {
		const controller = new AbortController();
		setTimeout(() => controller.abort('any reason'), 150);
		const started = performance.now();
		const failed = await engine
			.transaction((load) => load.run(`SELECT 1; CREATE OR REPLACE TABLE cut AS ${LONG}`), {
				signal: controller.signal
			})
			.catch((thrown: unknown) => thrown);
		expect(isAbort(failed)).toBe(true);
		expect(await value('SELECT 1::INTEGER AS v')).toBe(1);
		expect(performance.now() - started).toBeLessThan(1150);
		expect(
			await engine.transaction((load) =>
				load.query('SELECT 2::INTEGER AS v').then((t) => t.column('v')[0])
			)
		).toBe(2);
	});

	test('a cancelled load query without parameters stops too', async () => {
		const controller = new AbortController();
		setTimeout(() => controller.abort(), 150);
		const failed = engine.transaction((load) =>
			load.query(LONG, [], { signal: controller.signal })
		);
		await expect(failed).rejects.toSatisfy(isAbort);
		expect(await value('SELECT 1::INTEGER AS v')).toBe(1);
	});

	test('an aborted signal stops work before it begins', async () => {
		const signal = AbortSignal.abort();
		await expect(engine.run('CREATE TABLE never (v INTEGER)', { signal })).rejects.toSatisfy(
			isAbort
		);
		await expect(engine.query('SELECT 1::INTEGER AS v', [], { signal })).rejects.toSatisfy(isAbort);
		let begun = false;
		const work = async () => {
			begun = true;
		};
		await expect(engine.transaction(work, { signal })).rejects.toSatisfy(isAbort);
		expect(begun).toBe(false);
		await expect(engine.query('SELECT v FROM never')).rejects.toThrow(/never/);
	});

	test('old data stay visible during and after a transaction that fails', async () => {
		await engine.run('CREATE OR REPLACE TABLE kept AS SELECT 1::INTEGER AS v');
		const failing = engine.transaction(async (load) => {
			await load.run('CREATE OR REPLACE TABLE kept AS SELECT 2::INTEGER AS v');
			expect((await load.query('SELECT v FROM kept')).column('v')).toEqual([2]);
			expect(await value('SELECT v FROM kept')).toBe(1);
			throw new Error('given up');
		});
		await expect(failing).rejects.toThrow('given up');
		expect(await value('SELECT v FROM kept')).toBe(1);
	});

	test('a transaction aborted after its last statement commits nothing', async () => {
		const controller = new AbortController();
		const late = engine.transaction(
			async (load) => {
				await load.run('CREATE OR REPLACE TABLE kept AS SELECT 3::INTEGER AS v');
				controller.abort();
			},
			{ signal: controller.signal }
		);
		await expect(late).rejects.toSatisfy(isAbort);
		expect(await value('SELECT v FROM kept')).toBe(1);
	});

	test('transactions run one after another and commit all their work', async () => {
		await engine.run('CREATE OR REPLACE TABLE counted AS SELECT 0::INTEGER AS v');
		await Promise.all(
			[1, 2, 3].map(() => engine.transaction((load) => load.run('UPDATE counted SET v = v + 1')))
		);
		expect(await value('SELECT v FROM counted')).toBe(3);
	});
});
