import type { Mapping } from '#lib/events/mapping.ts';

/** Every header that a mapping names, each once. */
export function headersIn({ columns, events = [] }: Mapping): string[] {
	const sources = [
		...Object.values(columns),
		...events.flatMap(({ time, columns: own, unless_same_as, cancelled_if }) => [
			time,
			...Object.values(own ?? {}),
			unless_same_as ?? null,
			...(cancelled_if ?? [])
		])
	];
	return [...new Set(sources.flat().filter((header) => header !== null))];
}

/** Whether a file has every header that a mapping names. */
export function fits(mapping: Mapping, headers: readonly string[]): boolean {
	return headersIn(mapping).every((header) => headers.includes(header));
}
