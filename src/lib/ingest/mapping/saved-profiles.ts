import { openColumns } from '#lib/events/open-columns.ts';
import type { Mapping } from '#lib/events/mapping.ts';

/** A mapping kept in this browser under a name. Column headers and codes, never a row of data. */
export interface SavedProfile {
	readonly name: string;
	/** All headers of the file it was made for; none where it came as a mapping file. */
	readonly headers: readonly string[];
	readonly mapping: Mapping;
}

/** The list with one profile added, in place of another of the same name. */
export function withProfile(
	profiles: readonly SavedProfile[],
	profile: SavedProfile
): SavedProfile[] {
	const others = profiles.filter(({ name }) => name !== profile.name);
	return [...others, profile].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** A name that no profile has yet: the wanted one, or with a number behind it. */
export function freeName(profiles: readonly SavedProfile[], wanted: string): string {
	const taken = new Set(profiles.map(({ name }) => name));
	const base = wanted.trim() || 'profile';
	for (let number = 1; ; number++) {
		const name = number === 1 ? base : `${base} (${number})`;
		if (!taken.has(name)) return name;
	}
}

/** How well a saved profile knows a file: `all` of its headers, only those the mapping `needs`, or not at all. */
export function knows(
	{ headers, mapping }: SavedProfile,
	needed: readonly string[],
	found: readonly string[]
): 'all' | 'needs' | 'no' {
	if (!needed.every((header) => found.includes(header))) return 'no';
	if (openColumns(mapping).needed.includes('client_id')) return 'no';
	return found.every((header) => headers.includes(header) || needed.includes(header))
		? 'all'
		: 'needs';
}
