import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followingCells } from '#tests/support/panel-attacker.ts';
import { countedPanels } from '#tests/support/random-panel.ts';
import { hide } from './hide.ts';
import type { Panel } from './panel.ts';

const seeded = { seed: 20_260_214, numRuns: 400, endOnFailure: true };
const tables = { ...seeded, numRuns: 1200 };

describe('the gate on random panels', () => {
	it('shows no count about 1 to k-1 clients, whatever the facts', () => {
		let small = 0;
		fc.assert(
			fc.property(countedPanels(), ({ panel, facts }) => {
				const cells = hide(panel);
				panel.rows.forEach((_, row) => {
					for (const [name, column] of Object.entries(panel.columns)) {
						if (column.kind !== 'count') continue;
						const of = facts[row]!.filter(({ state, dated }) =>
							column.atoms.some((atom) => {
								const [dating, letter] = atom.split(':');
								return 'abcd'[state] === letter && dated[dating === 'start' ? 0 : 1];
							})
						);
						const clients = new Set(of.map(({ client }) => client)).size;
						if (clients === 0 || clients >= panel.k) continue;
						small += 1;
						expect(cells[row]).toHaveProperty(name);
						if (cells[row]?.[name] === 'few') expect(of.length).toBeLessThan(panel.k);
					}
				});
			}),
			seeded
		);
		expect(small).toBeGreaterThan(1000);
	});
	it('leaves no hidden cell that follows from what the panel shows', () => {
		fc.assert(
			fc.property(countedPanels(), ({ panel }) => {
				expect(followingCells(panel, hide(panel))).toEqual([]);
			}),
			tables
		);
	}, 240_000);
	it('never hides the headline where both sides are about k clients or more', () => {
		let shown = 0;
		fc.assert(
			fc.property(countedPanels(), ({ panel }) => {
				const cells = hide(panel);
				panel.rows.forEach((row, index) => {
					const sides = [row.clients.hit ?? 0, row.rest?.rate ?? 0];
					if (row.role !== 'headline' || sides.some((clients) => clients < panel.k)) return;
					shown += 1;
					for (const name of ['n', 'hit', 'rate']) expect(cells[index]).not.toHaveProperty(name);
				});
			}),
			seeded
		);
		expect(shown).toBeGreaterThan(100);
	});
	it('hides nothing where nothing is small', () => {
		let calm = 0;
		fc.assert(
			fc.property(countedPanels(), ({ panel }) => {
				const small = panel.rows.some((row) =>
					Object.entries(panel.columns).some(([name, column]) => {
						const clients =
							column.kind === 'share'
								? row.rest?.[name]
								: row.clients[column.kind === 'quantile' ? column.of : name];
						const least = column.kind === 'quantile' ? 2 * panel.k : panel.k;
						return (clients ?? 0) > 0 && clients! < least;
					})
				);
				if (small) return;
				calm += 1;
				expect(hide(panel)).toEqual(panel.rows.map(() => ({})));
			}),
			seeded
		);
		expect(calm).toBeGreaterThan(10);
	});
	it('hides the same cells whatever the order of rows, parts and sums', () => {
		fc.assert(
			fc.property(countedPanels(), fc.infiniteStream(fc.nat()), ({ panel }, keys) => {
				const key = panel.rows.map(() => keys.next().value!);
				const order = panel.rows.map((_, row) => row).sort((a, b) => key[a]! - key[b]!);
				const shuffled: Panel = {
					...panel,
					rows: order.map((row) => panel.rows[row]!),
					sums: panel.sums.toReversed().map(({ total, parts, ...sum }) => ({
						...sum,
						total: order.indexOf(total),
						parts: parts.map((part) => order.indexOf(part)).reverse()
					}))
				};
				const cells = hide(panel);
				expect(hide(shuffled)).toEqual(order.map((row) => cells[row]));
			}),
			seeded
		);
	});
});
