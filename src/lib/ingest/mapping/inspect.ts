import { refuseIdentityCodes } from '../look/identity-count.ts';
import type { SourceFile } from '../bytes/source.ts';
import { identifierFindings, type IdentifierFinding } from '../look/identifier-findings.ts';
import { proposeMapping, type Proposal } from './propose.ts';
import { sniff } from '../look/sniff.ts';
import { unusedClocks } from './unused-clocks.ts';
import type { ColumnProfile, FileShape } from '../look/file-shape.ts';

/** What `sujuva inspect` tells about a file, before the gate: plain JSON, with no cell but the values a proposed mapping lists. */
export interface Inspection extends Proposal {
	readonly file: string;
	readonly format: FileShape['format'];
	readonly compressed: boolean;
	readonly encoding: FileShape['encoding'];
	readonly delimiter: string;
	readonly header_line: number;
	/** Rows that what is said of columns and values is of. */
	readonly sampled_rows: number;
	readonly columns: readonly (Pick<ColumnProfile, 'header' | 'kind' | 'empty' | 'distinct'> & {
		readonly date_formats: ColumnProfile['dateFormats'];
	})[];
	/** Headers of times of day that the proposed mapping does not use. */
	readonly unused_clocks: readonly string[];
	readonly identifiers: readonly IdentifierFinding[];
}

/**
 * Looks at a file without importing it; reads all of it once, to be sure that it holds no identity code.
 * @throws what `sniff` throws, and AppError `identity_code` {file, columns, rows}
 */
export async function inspect(source: SourceFile): Promise<Inspection> {
	const shape = await sniff(source);
	await refuseIdentityCodes(source, shape);
	const proposal = proposeMapping(shape);
	return {
		file: shape.file,
		format: shape.format,
		compressed: shape.compressed,
		encoding: shape.encoding,
		delimiter: shape.delimiter,
		header_line: shape.headerLine,
		sampled_rows: shape.sampledRows,
		columns: shape.columns.map(({ header, kind, empty, distinct, dateFormats }) => ({
			header,
			kind,
			empty,
			distinct,
			date_formats: dateFormats
		})),
		identifiers: identifierFindings(shape),
		unused_clocks: unusedClocks(proposal.mapping, shape),
		...proposal
	};
}
