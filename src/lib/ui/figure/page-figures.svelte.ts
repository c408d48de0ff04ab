import type { ShownFigure } from './figure-export.ts';

/** Figures that the page shows now, in its order: a workbook holds the tables of all of them. */
const shown = new Set<() => ShownFigure>();

/** Counts a figure in for the life of the component that is being set up. */
export function joinPage(figure: () => ShownFigure): void {
	$effect(() => {
		shown.add(figure);
		return () => shown.delete(figure);
	});
}

/** What the page shows, table by table. */
export const pageFigures = (): ShownFigure[] => [...shown].map((figure) => figure());
