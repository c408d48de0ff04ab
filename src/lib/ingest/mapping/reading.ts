import type { Mapping } from '#lib/events/mapping.ts';

/** What a format says of how the bytes of a table are to be read; undefined where that is nothing. */
export function reading({
	headerRow,
	delimiter,
	encoding
}: {
	readonly headerRow?: number | undefined;
	readonly delimiter?: string | undefined;
	readonly encoding?: NonNullable<Mapping['format']>['encoding'] | undefined;
}): Mapping['format'] {
	const set = Object.entries({ headerRow, delimiter, encoding }).filter(
		([, value]) => value !== undefined
	);
	return set.length > 0 ? Object.fromEntries(set) : undefined;
}
