import {
	choiceFor,
	identifierFindings,
	type IdentifierFinding
} from '../look/identifier-findings.ts';
import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { IdentifierChoice, Mapping } from '#lib/events/mapping.ts';
import type { IssueCount } from './report.ts';
import type { FileShape } from '../look/file-shape.ts';

const codes: Readonly<Record<IdentifierChoice, IssueCode>> = {
	drop: 'identifier_column',
	number: 'identifier_numbered',
	keep: 'identifier_kept'
};

/** Every code told here. */
const told: ReadonlySet<string> = new Set([
	...Object.values(codes),
	'hashed_client',
	'register_number'
]);

/** A file of a load as far as its identifiers go. */
interface GuardedFile {
	readonly shape: FileShape;
	readonly mapping: Mapping;
}

/**
 * One issue per column that identifies people, or may: left out, numbered or kept as the reader chose;
 * and patient numbers and digests that came in without a word about them. `count` is that of the files.
 * Columns that no event reads are told only when they were left out for what they hold. Those among
 * `earlier`, the issues of data that the files are added to, count on.
 */
export function identifierIssues(
	files: readonly GuardedFile[],
	earlier: readonly IssueCount[] = []
): IssueCount[] {
	const found = new Map(
		earlier
			.filter(({ code }) => told.has(code))
			.map((issue) => [`${issue.code} ${issue.column}`, issue])
	);
	for (const { code, column } of files.flatMap(issuesOf)) {
		const key = `${code} ${column}`;
		found.set(key, { code, column, count: (found.get(key)?.count ?? 0) + 1, rows: [] });
	}
	return [...found.values()];
}

function issuesOf({ shape, mapping }: GuardedFile): Pick<IssueCount, 'code' | 'column'>[] {
	const findings = identifierFindings(shape, mapping);
	const used = mappedHeaders(mapping);
	const unfound = Object.entries(mapping.identifiers ?? {}).filter(
		([header, choice]) =>
			choice !== 'keep' && used.has(header) && !findings.some((known) => known.header === header)
	);
	return [
		...findings
			.map((finding) => ({ code: codeOf(finding, mapping), column: finding.header }))
			.filter(({ code, column }) => code === codes.drop || used.has(column)),
		...unfound.map(([column, choice]) => ({ code: codes[choice], column }))
	];
}

function codeOf(finding: IdentifierFinding, mapping: Mapping): IssueCode {
	const choice = choiceFor(finding, mapping);
	if (choice !== 'keep') return codes[choice];
	const confirmed = mapping.identifiers?.[finding.header] === 'keep';
	const noted =
		finding.kind === 'hashed_client' || (finding.kind === 'register_number' && !confirmed);
	return noted ? finding.kind : codes.keep;
}

/** Headers that some event takes a value from. */
function mappedHeaders({ columns, events = [] }: Mapping): ReadonlySet<string> {
	const sources = [
		...Object.values(columns),
		...events.flatMap((event) => [event.time, ...Object.values(event.columns ?? {})])
	];
	return new Set(sources.flatMap((source) => [source ?? []].flat()));
}
