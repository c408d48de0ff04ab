import { contractColumn } from '#lib/events/columns.ts';
import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { Encoding } from '../bytes/dialect.ts';
import type { UnreadReason } from '../bytes/source.ts';
import type { ColumnProfile, FileShape } from './file-shape.ts';

/** Something to know of a file or one of its columns; `column` is a header, '' for the file. */
export interface FileFinding {
	readonly code: IssueCode;
	readonly column: string;
}

const ofEncoding: Partial<Readonly<Record<Encoding, IssueCode>>> = {
	cp850: 'dos_encoding',
	macintosh: 'mac_encoding',
	'utf-8-mixed': 'mixed_encoding',
	'utf-8-twice': 'double_encoding'
};

const ofUnread: Readonly<Record<UnreadReason, IssueCode>> = {
	bytes: 'bytes_column',
	duration: 'duration_column'
};

/** Contract columns that every event has a value of, so that an empty cell may mean the one above. */
const grouping = ['client_id', 'case_id', 'event_time', 'event_type', 'unit_id', 'unit_name'];

/**
 * What the bytes and cells of a file tell that its rows do not: letters that were repaired, columns that
 * cannot be read, and of the columns a mapping uses those that are empty below their values, whose ids a
 * spreadsheet shortened, or whose dates it half converted. By the sample of the file.
 */
export function fileFindings(shape: FileShape, mapping: Mapping): FileFinding[] {
	const encoding = ofEncoding[shape.encoding];
	return [
		...(encoding ? [{ code: encoding, column: '' }] : []),
		...shape.unread.map(({ header, reason }) => ({ code: ofUnread[reason], column: header })),
		...fillable(shape, mapping).map((header): FileFinding => ({
			code: mapping.fillDown?.includes(header) ? 'filled_down' : 'empty_below',
			column: header
		})),
		...used(shape, mapping).flatMap(({ profile, columns }) => columnFindings(profile, columns))
	];
}

/** Headers of a file whose empty cells may mean the cell above them, and those that are said to. */
export function fillable(shape: FileShape, mapping: Mapping): string[] {
	return used(shape, mapping)
		.filter(
			({ profile, columns }) =>
				mapping.fillDown?.includes(profile.header) ||
				(profile.emptyBelow && columns.some((name) => grouping.includes(name)))
		)
		.map(({ profile }) => profile.header);
}

interface Used {
	readonly profile: ColumnProfile;
	/** Contract columns it fills, in the row or one of its events. */
	readonly columns: readonly string[];
}

function used(shape: FileShape, { columns, events = [] }: Mapping): Used[] {
	const sources = [
		...Object.entries(columns),
		...events.flatMap((event) => [
			['event_time', event.time] as const,
			...Object.entries(event.columns ?? {})
		])
	];
	return shape.columns.flatMap((profile) => {
		const filled = sources.filter(([, source]) => [source ?? []].flat().includes(profile.header));
		return filled.length > 0 ? [{ profile, columns: filled.map(([name]) => name) }] : [];
	});
}

function columnFindings({ header, damaged, halfConverted }: ColumnProfile, names: Used['columns']) {
	const columns = names.map(contractColumn);
	const isId = columns.some(
		({ name, privacy }) => privacy === 'direct' || name.endsWith('unit_id')
	);
	const isTime = columns.some(({ type }) => type === 'time');
	const found: FileFinding[] = [];
	if (damaged > 0 && isId) found.push({ code: 'damaged_id', column: header });
	if (halfConverted && isTime) found.push({ code: 'half_converted_dates', column: header });
	return found;
}
