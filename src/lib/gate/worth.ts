import type { CountTable } from './count-table.ts';
import type { Panel } from './panel.ts';

/**
 * Order of worth (design 3a): what hiding a cell costs. A cell gives way before any number of cells of a
 * heavier class that a real panel holds; inside a class the smaller count goes first, and a base of shares last.
 * comparison < `<k` turned to `··` < count of a row < what a row's own headline is made of < other count of a
 * headline row < headline with a small side < zero < a mirror's equality < headline.
 */
export const worth = {
	comparison: 1,
	sign: 32,
	count: 64,
	drawn: 640,
	total: 1024,
	smallSided: 4096,
	zero: 16_384,
	mirror: 1e7,
	headline: 1e10
} as const;

/** What hiding each cell costs, rows x counts; nothing where a cell shows nothing anyway. */
export function worthOf(panel: Panel, table: CountTable): Float64Array {
	const { counts, width, value, blank } = table;
	const head = headlineColumns(panel);
	const bases = new Set(
		Object.values(panel.columns).flatMap((column) =>
			column.kind === 'share' ? [column.among] : []
		)
	);
	const weights = new Float64Array(value.length);
	panel.rows.forEach(({ role }, row) => {
		const small = counts.some(
			({ name, restOf }, c) =>
				table.few[row * width + c] &&
				(restOf === null ? head.includes(name) : restOf === panel.headline)
		);
		counts.forEach(({ name, restOf }, c) => {
			const cell = row * width + c;
			if (blank[cell]) return;
			const size = value[cell]! / (value[cell]! + 64);
			const finer = 1 + size / 2 + (bases.has(name) ? 1 / 2 : 0);
			if (role === 'headline' && restOf === null && head.includes(name))
				weights[cell] = small ? worth.smallSided * finer : worth.headline;
			else if (value[cell] === 0) weights[cell] = worth.zero;
			else if (role === 'comparison') weights[cell] = worth.comparison * finer;
			else if (role === 'headline') weights[cell] = finer * worth.total;
			else weights[cell] = finer * (head.includes(name) ? worth.drawn : worth.count);
		});
	});
	return weights;
}

function headlineColumns({ columns, headline }: Panel): readonly string[] {
	if (headline === undefined) return [];
	const column = columns[headline];
	if (column?.kind === 'share') return [column.of, column.among];
	if (column?.kind === 'count') return [headline];
	throw new Error(`headline that is neither share nor count: ${headline}`);
}
