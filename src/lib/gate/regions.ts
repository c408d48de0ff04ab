import type { CountColumn } from './count-columns.ts';

/** Regions of counts: the columns each lies in, and its atoms. */
export function regionsOf(counts: readonly CountColumn[]) {
	const places = new Map<string, number[]>();
	counts.forEach(({ atoms }, c) => {
		for (const atom of new Set(atoms)) places.set(atom, [...(places.get(atom) ?? []), c]);
	});
	const regions = new Map<string, { columns: number[]; atoms: string[] }>();
	for (const [atom, columns] of places) {
		const key = columns.join();
		const region = regions.get(key);
		if (region) region.atoms.push(atom);
		else regions.set(key, { columns, atoms: [atom] });
	}
	const all = [...regions.values()];
	return { regions: all.map(({ columns }) => columns), atoms: all.map(({ atoms }) => atoms) };
}
