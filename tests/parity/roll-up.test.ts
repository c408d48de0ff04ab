import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayNumber } from '#lib/base/civil-day.ts';
import type { Engine } from '#lib/engine/port.ts';
import { cellsOf } from '#lib/rollup/cells.ts';
import type { FactColumns, FactSource } from '#lib/rollup/columns.ts';
import { dimensionOfCode } from '#lib/rollup/dimension.ts';
import { onLattice } from '#lib/rollup/lattice.ts';
import { cutByClient, mergeGroups } from '#lib/rollup/parts.ts';
import type { Group, ReadContext, Reading, Selection } from '#lib/rollup/question.ts';
import { readColumns, readDimension } from '#lib/rollup/read-columns.ts';
import { scan } from '#lib/rollup/scan.ts';
import { sumCells } from '#lib/rollup/sum-cells.ts';
import { toSql } from '#lib/rollup/to-sql.ts';
import { engines } from '../support/engines.ts';
import { facts, lookups, question, source } from '../support/roll-up-random.ts';

const QUESTIONS = 50;

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
				JSON.stringify([Object.values(by), step, atom, n, Object.values(sums), clients.length])
			)
		)
		.sort();

async function asked(
	engine: Engine,
	reading: Reading,
	selection: Selection,
	context: ReadContext
): Promise<string[]> {
	const { sql, params } = toSql(source, reading, selection, context);
	const table = await engine.query(sql, params);
	const column = (name: string) => table.column(name);
	return Array.from({ length: table.numRows }, (_, row) =>
		JSON.stringify([
			selection.by.map((name) => column(`by_${name}`)[row]),
			selection.step && dayNumber(column('step')[row] as string),
			Object.keys(reading.classes)
				.map((name) => column(`state_${name}`)[row])
				.join('|'),
			column('n')[row],
			(reading.sums ?? []).map((name) => column(`sum_${name}`)[row]),
			Math.min(20, column('clients')[row] as number)
		])
	).sort();
}

const detail = { histograms: ['gap'], perClient: [{}] };

function inParts(
	facts: FactColumns,
	parts: number,
	answer: (part: FactColumns) => Group[],
	merge: (answers: Group[][]) => Group[]
): Group[] {
	return merge(cutByClient(facts, parts).map(answer));
}

describe.each(engines)('on the $name engine', ({ name, open }) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
		await engine.run(lookups);
	});
	afterAll(() => engine.close());

	test('cells, scan, compiled SQL and parts by client give equal answers', async () => {
		const seen = { questions: 0, lattice: 0, capped: 0, subjects: 0, rows: 0 };
		const drawn = fc.tuple(
			facts,
			fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS }),
			fc.integer({ min: 2, max: 7 })
		);
		await fc.assert(
			fc.asyncProperty(drawn, async ([table, questions, parts]) => {
				await engine.run(table);
				const { columns, dimensions, lattice } = await read(engine);
				for (const { reading, selection, context } of questions) {
					const scanned = scan({ columns, dimensions }, reading, selection, context);
					expect(await asked(engine, reading, selection, context)).toEqual(rowsOf(scanned));

					const merge = (answers: Group[][]) =>
						mergeGroups(answers, reading, selection, dimensions);
					const part = (columns: FactColumns) =>
						scan({ columns, dimensions }, reading, selection, context, detail);
					expect(inParts(columns, parts, part, merge)).toEqual(part(columns));

					seen.questions += 1;
					seen.rows += rowsOf(scanned).length;
					if (reading.subject !== undefined) seen.subjects += 1;
					if (
						scanned.some(({ atoms }) =>
							[...atoms.values()].some(({ clients }) => clients.length === 20)
						)
					)
						seen.capped += 1;
					if (!onLattice(reading, selection, { dimensions, lattice })) continue;
					seen.lattice += 1;
					const cells = (columns: FactColumns) =>
						sumCells(cellsOf({ columns, lattice }, reading, context), selection, dimensions);
					expect(cells(columns)).toEqual(scanned);
					expect(inParts(columns, parts, cells, merge)).toEqual(scanned);
				}
			}),
			{ numRuns: name === 'native' ? 44 : 6, seed: 20_260, endOnFailure: true }
		);
		expect(seen.questions).toBeGreaterThanOrEqual(name === 'native' ? 2000 : 300);
		for (const kind of [seen.lattice, seen.subjects])
			expect(kind).toBeGreaterThan(seen.questions / 10);
		expect(seen.capped).toBeGreaterThan(0);
		expect(seen.rows).toBeGreaterThan(seen.questions);
	}, 300_000);
});
