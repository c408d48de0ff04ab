import { fileFindings } from '../look/file-findings.ts';
import {
	choiceFor,
	identifierFindings,
	type IdentifierFinding
} from '../look/identifier-findings.ts';
import { isOfMapping, type IssueCode } from '#lib/events/issues/issues.ts';
import type { IdentifierChoice, Mapping } from '#lib/events/mapping.ts';
import { CLOCK_NOT_USED, unusedClocks } from '../mapping/unused-clocks.ts';
import type { GuardIssue } from '../guard/verdict-issues.ts';
import { openColumns } from '#lib/events/open-columns.ts';
import type { IssueCount } from './report.ts';
import type { FileShape } from '../look/file-shape.ts';

const codes: Readonly<Record<IdentifierChoice, IssueCode>> = {
	drop: 'identifier_column',
	number: 'identifier_numbered',
	keep: 'identifier_kept'
};

/** Issues of columns that were left out for what they hold. */
const leftOut: readonly IssueCode[] = [codes.drop, 'notes_column'];

/** A file of a load as far as its mapping goes. */
interface MappedFile {
	readonly shape: FileShape;
	readonly mapping: Mapping;
	/** What was found when the whole file was read. */
	readonly found?: readonly GuardIssue[];
}

/**
 * What the mappings of files tell, `count` being that of the files: one issue per column that identifies people, or
 * may, left out, numbered or kept as the reader chose; patient numbers and digests that came in without a word about
 * them; and that no column gives a unit. Of ids that a spreadsheet shortened it is that of the different ones, with the
 * rows of the first where one file is loaded alone. Columns that no event reads are told only when they were left out for what
 * they hold. Those among `earlier`, the issues of data that the files are added to, count on.
 */
export function mappingIssues(
	files: readonly MappedFile[],
	earlier: readonly IssueCount[] = []
): IssueCount[] {
	const found = new Map(
		earlier
			.filter(({ code }) => isOfMapping(code))
			.map((issue) => [`${issue.code} ${issue.column}`, issue])
	);
	const isAlone = files.length === 1 && earlier.length === 0;
	for (const { code, column, count = 1, rows = [] } of files.flatMap(issuesOf)) {
		const key = `${code} ${column}`;
		const sum = (found.get(key)?.count ?? 0) + count;
		found.set(key, { code, column, count: sum, rows: isAlone ? rows : [] });
	}
	return [...found.values()];
}

type Told = Pick<IssueCount, 'code' | 'column'> & Partial<Pick<IssueCount, 'count' | 'rows'>>;

function issuesOf(file: MappedFile): Told[] {
	const unitless = openColumns(file.mapping).advised.length > 0;
	const unit: Told[] = unitless ? [{ code: 'no_unit_column', column: 'unit_id' }] : [];
	const clocks = unusedClocks(file.mapping, file.shape).map((column): Told => ({
		code: CLOCK_NOT_USED,
		column
	}));
	const told = [
		...identifiersIn(file),
		...unit,
		...clocks,
		...fileFindings(file.shape, file.mapping),
		...(file.found ?? []).map(({ code, column, count, rows }): Told =>
			code === 'damaged_id' ? { code, column, count, rows } : { code, column }
		)
	];
	return [...new Map(told.map((issue) => [`${issue.code} ${issue.column}`, issue])).values()];
}

function identifiersIn({ shape, mapping }: MappedFile): Told[] {
	const findings = identifierFindings(shape, mapping);
	const used = mappedHeaders(mapping);
	const unfound = Object.entries(mapping.identifiers ?? {}).filter(
		([header, choice]) =>
			choice !== 'keep' && used.has(header) && !findings.some((known) => known.header === header)
	);
	return [
		...findings
			.map((finding) => ({ code: codeOf(finding, mapping), column: finding.header }))
			.filter(({ code, column }) => leftOut.includes(code) || used.has(column)),
		...unfound.map(([column, choice]) => ({ code: codes[choice], column }))
	];
}

function codeOf(finding: IdentifierFinding, mapping: Mapping): IssueCode {
	const choice = choiceFor(finding, mapping);
	if (choice === 'drop' && finding.kind === 'notes') return 'notes_column';
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
