import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayNumber } from '#lib/base/civil-day.ts';
import type { Engine, SqlParam } from '#lib/engine/port.ts';
import { cellsOf } from '#lib/rollup/cells.ts';
import type { FactColumns, FactSource } from '#lib/rollup/columns.ts';
import { dimensionOfCode } from '#lib/rollup/make-dimension.ts';
import { cutFor } from '#lib/rollup/lattice.ts';
import { cutByClient } from '#lib/rollup/parts.ts';
import { mergeGroups } from '#lib/rollup/merge-groups.ts';
import type { Group, ReadContext, Reading, Selection } from '#lib/rollup/question.ts';
import { readColumns } from '#lib/rollup/read-columns.ts';
import { readDimension } from '#lib/rollup/read-dimension.ts';
import { scan } from '#lib/rollup/scan.ts';
import { sumCells } from '#lib/rollup/sum-cells.ts';
import { toSql } from '#lib/rollup/to-sql.ts';
import { engines } from '#tests/support/engines.ts';
import { sweptCases } from '#tests/support/sweep.ts';
import { facts, lookups, question, source } from '#tests/support/roll-up-random.ts';

/** Asked of every table of facts, as one statement: DuckDB's planning is most of the time. */
const QUESTIONS = 25;

async function read(engine: Engine): Promise<FactSource> {
	const columns = await readColumns(engine, source.name, source.table);
	const { unit, area, place_unit, place_area } = source.dimensions;
	return {
		columns,
		lattice: source.table.lattice ?? [],
		dimensions: {
			unit: await readDimension(engine, unit),
			area: await readDimension(engine, area),
			place_unit: await readDimension(engine, place_unit),
			place_area: await readDimension(engine, place_area),
			topic: dimensionOfCode({ columns }, 'topic'),
			rule: dimensionOfCode({ columns }, 'rule')
		}
	};
}

/** An answer as rows of the compiled SELECT, in an order of their own. */
const rowsOf = (groups: readonly Group[]) =>
	groups
		.flatMap(({ by, step, atoms }) =>
			[...atoms].map(([atom, { n, sums, clients }]) =>
				JSON.stringify([
					Object.values(by).join('/'),
					step,
					atom,
					n,
					Object.values(sums),
					clients.length
				])
			)
		)
		.sort();

interface Question {
	readonly reading: Reading;
	readonly selection: Selection;
	readonly context: ReadContext;
}

/** The compiled SELECT with its columns in one shape, so that many questions go as one statement. */
function shaped({ reading, selection, context }: Question, place: number, bound: number) {
	const { sql, params } = toSql(source, reading, selection, context);
	const text = (names: readonly string[], between: string) =>
		names.length === 0 ? `''` : names.join(` || '${between}' || `);
	const sums = [...(reading.sums ?? []).map((name) => `sum_${name}`), 'NULL', 'NULL'];
	const select = `SELECT ${place}::INTEGER AS question,
		${text(
			selection.by.map((name) => `by_${name}`),
			'/'
		)} AS words,
		${selection.step ? 'step' : 'NULL::DATE'} AS step,
		${text(
			Object.keys(reading.classes).map((name) => `state_${name}`),
			'|'
		)} AS atom, n, clients,
		${sums[0]}::DOUBLE AS sum, ${sums[1]}::DOUBLE AS other_sum
	FROM (${sql.replaceAll(/\$(\d+)/g, (_, number) => `$${Number(number) + bound}`)}) AS answer`;
	return { select, params };
}

/** The rows of each question's compiled SELECT, as `rowsOf` writes them. */
async function asked(engine: Engine, questions: readonly Question[]): Promise<string[][]> {
	const params: SqlParam[] = [];
	const selects = questions.map((question, place) => {
		const next = shaped(question, place, params.length);
		params.push(...next.params);
		return next.select;
	});
	const table = await engine.query(selects.join('\nUNION ALL\n'), params);
	const column = (name: string) => table.column(name);
	const rows = questions.map((): string[] => []);
	for (let row = 0; row < table.numRows; row += 1) {
		const step = column('step')[row] as string | null;
		const sums = [column('sum')[row], column('other_sum')[row]].filter((sum) => sum !== null);
		const clients = Math.min(20, column('clients')[row] as number);
		const n = column('n')[row];
		const of = rows[column('question')[row] as number];
		const day = step === null ? null : dayNumber(step);
		of?.push(JSON.stringify([column('words')[row], day, column('atom')[row], n, sums, clients]));
	}
	return rows.map((found) => found.sort());
}

const drawn = fc.tuple(
	facts,
	fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS }),
	fc.integer({ min: 2, max: 7 })
);

const detail = { histograms: ['gap'], perClient: [{}] };

/** Parts cut by client, merged, give what the whole gives: scanned, and from cells where they can answer. */
function checkParts(found: FactSource, { reading, selection, context }: Question, parts: number) {
	const ways: ((columns: FactColumns) => Group[])[] = [
		(columns) => scan({ ...found, columns }, reading, selection, context, detail)
	];
	const cut = cutFor(reading, selection, found);
	if (cut)
		ways.push((columns) =>
			sumCells(cellsOf({ ...found, columns }, reading, context, cut), selection, found.dimensions)
		);
	for (const way of ways) {
		const answers = cutByClient(found.columns, parts).map(way);
		const merged = mergeGroups(answers, reading, selection, found.dimensions);
		expect(merged).toEqual(way(found.columns));
	}
}

describe.each(engines)('on the $name engine', ({ name, open }) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
		// Planning is most of the time here, and no answer depends on it.
		await engine.run(`${lookups}; PRAGMA disable_optimizer`);
	});
	afterAll(() => engine.close());

	test.each(name === 'native' ? sweptCases([1, 2, 3, 4]) : [5])(
		'cells, scan, compiled SQL and parts by client give equal answers (seed %i)',
		async (seed) => {
			const seen = { questions: 0, lattice: 0, cut: 0, capped: 0, subjects: 0, rows: 0 };
			const check = (found: FactSource, asked: Question, compiled: string[] | undefined) => {
				const { reading, selection, context } = asked;
				const scanned = scan(found, reading, selection, context);
				expect(compiled).toEqual(rowsOf(scanned));
				seen.questions += 1;
				seen.rows += compiled?.length ?? 0;
				if (reading.subject !== undefined) seen.subjects += 1;
				if (compiled?.some((row) => row.endsWith(',20]'))) seen.capped += 1;
				const cut = cutFor(reading, selection, found);
				if (!cut) return;
				seen.lattice += 1;
				if (cut.from !== null || cut.to !== null) seen.cut += 1;
				const cells = cellsOf(found, reading, context, cut);
				expect(sumCells(cells, selection, found.dimensions)).toEqual(scanned);
			};
			await fc.assert(
				fc.asyncProperty(drawn, async ([table, questions, parts]) => {
					await engine.run(table);
					const found = await read(engine);
					const compiled = await asked(engine, questions);
					questions.forEach((question, place) => check(found, question, compiled[place]));
					for (const question of questions.slice(0, 8)) checkParts(found, question, parts);
				}),
				{ numRuns: name === 'native' ? 20 : 12, seed, endOnFailure: true }
			);
			expect(seen.questions).toBeGreaterThanOrEqual(name === 'native' ? 500 : 300);
			for (const kind of [seen.lattice, seen.subjects])
				expect(kind).toBeGreaterThan(seen.questions / 10);
			for (const kind of [seen.capped, seen.cut]) expect(kind).toBeGreaterThan(0);
			expect(seen.rows).toBeGreaterThan(seen.questions);
		},
		300_000
	);
});
