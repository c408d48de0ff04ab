import type { Mapping } from '#lib/events/mapping.ts';
import type { TableGroup } from './draft.ts';
import type { Proposal } from './propose.ts';

/** How a reader had the columns of a file read, for the next file of the same headers. */
export interface Remembered {
	/** The file it was chosen for. */
	readonly file: string;
	readonly headers: readonly string[];
	readonly mapping: Mapping;
}

/** What is remembered, with the groups whose mapping is not the proposed one; a later choice replaces an earlier. */
export function remembering(
	known: readonly Remembered[],
	groups: readonly TableGroup[]
): Remembered[] {
	const chosen = groups
		.filter(({ mapping, proposal }) => mapping !== proposal.mapping)
		.map(({ tables, shape, mapping }): Remembered => {
			return { file: tables[0]?.source.name ?? '', headers: shape.headers, mapping };
		});
	const others = known.filter(({ headers }) => chosen.every((one) => !same(one.headers, headers)));
	return [...others, ...chosen];
}

/**
 * The remembered choices for a file of these headers, with what the usual words say of values that the earlier file did
 * not have; null where nothing is remembered.
 */
export function recalled(
	known: readonly Remembered[],
	headers: readonly string[],
	{ mapping: proposed }: Pick<Proposal, 'mapping'>
): { file: string; mapping: Mapping } | null {
	const found = known.find((one) => same(one.headers, headers));
	if (!found) return null;
	const { file, mapping } = found;
	const values = Object.entries(proposed.values ?? {}).filter(([column]) =>
		same([proposed.columns[column]].flat(), [mapping.columns[column]].flat())
	);
	const merged = { ...mapping.values };
	for (const [column, words] of values) merged[column] = { ...words, ...mapping.values?.[column] };
	return {
		file,
		mapping: Object.keys(merged).length > 0 ? { ...mapping, values: merged } : mapping
	};
}

const same = (one: readonly unknown[], other: readonly unknown[]) =>
	one.length === other.length && one.every((header, place) => header === other[place]);
