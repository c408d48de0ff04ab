import { contractColumns } from '#lib/events/columns.ts';
import type { Proposal } from '#lib/ingest/mapping/propose.ts';

/** Whether a file is in the contract's own form, so that nothing needs to be asked. */
export function canonical(headers: readonly string[], proposal: Proposal): boolean {
	const known = new Set(contractColumns.map(({ name }) => name));
	return (
		headers.every((header) => known.has(header)) &&
		proposal.missing.length === 0 &&
		Object.keys(proposal.unknownValues).length === 0
	);
}

/** What a load of files is called: the only file's name without its endings, or the first and how many more. */
export function shortName(names: readonly string[]): string {
	const first = (names[0] ?? '').replace(/(\.(csv|txt|tsv|gz))+$/i, '');
	return names.length > 1 ? `${first} + ${names.length - 1}` : first;
}
