import type { FactFamily } from './family.ts';

const folders = import.meta.glob<{ default: FactFamily }>('./*/family.ts', { eager: true });

/** Every fact family, each after those it reads, else by id. Throws `family reads: …` on a circle or a name unknown. */
export const families: readonly FactFamily[] = inOrder(
	Object.values(folders)
		.map((folder) => folder.default)
		.sort((a, b) => (a.id < b.id ? -1 : 1))
);

/** The families, each after those it reads. Throws as above. */
export function inOrder(all: readonly FactFamily[]): FactFamily[] {
	const ordered: FactFamily[] = [];
	while (ordered.length < all.length) {
		const next = all.find(
			(family) =>
				!ordered.includes(family) &&
				family.reads.every((id) => ordered.some((earlier) => earlier.id === id))
		);
		if (!next) throw new Error('family reads: a circle, or a family that is not there');
		ordered.push(next);
	}
	return ordered;
}
