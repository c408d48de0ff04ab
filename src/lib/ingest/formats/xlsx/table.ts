import { AppError } from '#lib/base/errors.ts';
import { drain } from '../drain.ts';
import { RowWriter } from '../row-writer.ts';
import { Survey } from '../survey.ts';
import type { Rewritten, SourceFile } from '../../bytes/source.ts';
import { MergedCells, type MergedRange } from './merged-cells.ts';
import { Relationships, StringsPart, StylesPart, WorkbookPart } from './parts.ts';
import { SheetRows, type SheetContext } from './sheet.ts';
import { readXml } from '../xml/pieces.ts';
import type { XmlHandler } from '../xml/reader.ts';
import type { ZipEntry } from '../../bytes/zip-entries.ts';

type Part = (path: string) => SourceFile | null;

/** Whether the files of an archive are those of an Office document. */
export function isOfficeDocument(entries: readonly ZipEntry[]): boolean {
	return entries.some(({ path }) => path.toLowerCase() === '[content_types].xml');
}

/**
 * The visible sheets of a workbook that have rows, in their order, each as a table whose line n is row n
 * of the sheet. Named as the workbook where there is but one, else `workbook: sheet`.
 * @throws AppError `nothing_readable` {file, reason: other_document | binary_workbook | empty |
 * only_hidden_sheets | broken_xml}, `broken_archive`
 */
export async function workbookTables(
	{ name, size }: Pick<SourceFile, 'name' | 'size'>,
	entries: readonly ZipEntry[]
): Promise<SourceFile[]> {
	const refuse = (reason: string) => new AppError('nothing_readable', { file: name, reason });
	const part: Part = (path) => {
		const entry = entries.find((one) => one.path.toLowerCase() === path.toLowerCase());
		return entry ? { name, size: entry.size, stream: () => entry.stream() } : null;
	};
	const main = (await targets(part, '')).find(({ type }) => type === 'officeDocument')?.path ?? '';
	if (main.endsWith('.bin')) throw refuse('binary_workbook');
	const workbook = new WorkbookPart();
	if (!(await readPart(part(main), workbook)) || workbook.sheets.length === 0) {
		throw refuse('other_document');
	}
	const related = await targets(part, main);
	const find = (type: string) => part(related.find((one) => one.type === type)?.path ?? '');
	const styles = new StylesPart();
	const strings = new StringsPart();
	await readPart(find('styles'), styles);
	await readPart(find('sharedStrings'), strings);
	const context: SheetContext = {
		strings: strings.strings,
		shown: styles.shown,
		epoch1904: workbook.epoch1904
	};
	const listed = workbook.sheets.flatMap((sheet) => {
		const target = related.find(({ id, type }) => id === sheet.id && type === 'worksheet');
		const file = part(target?.path ?? '');
		return file ? [{ ...sheet, file }] : [];
	});
	const filled = [];
	for (const sheet of listed) if (await hasRows(sheet.file, context)) filled.push(sheet);
	const shown = filled.filter(({ hidden }) => !hidden);
	if (shown.length === 0) throw refuse(filled.length > 0 ? 'only_hidden_sheets' : 'empty');
	const sheets = shown.map((sheet) => sheet.name);
	return shown.map(({ name: sheet, file }) => ({
		...file,
		name: shown.length === 1 ? name : `${name}: ${sheet}`,
		size: Math.ceil(size / shown.length),
		rewritten: rewritten(file, context, sheets, sheet)
	}));
}

/** The parts that a part points to, by their paths in the archive. */
async function targets(part: Part, path: string) {
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	const relationships = new Relationships();
	await readPart(part(`${folder}_rels/${path.slice(folder.length)}.rels`), relationships);
	return relationships.all.map(({ id, type, target }) => ({
		id,
		type,
		path: resolved(target.startsWith('/') ? target.slice(1) : folder + target)
	}));
}

function resolved(path: string): string {
	const parts: string[] = [];
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}

async function readPart(file: SourceFile | null, handler: XmlHandler): Promise<boolean> {
	if (!file) return false;
	await drain(readXml(file, handler));
	return true;
}

async function hasRows(file: SourceFile, context: SheetContext): Promise<boolean> {
	let found = false;
	const reading = readXml(file, new SheetRows(context, () => (found = true)));
	while (!found && !(await reading.next()).done);
	await reading.return();
	return found;
}

function rewritten(
	file: SourceFile,
	context: SheetContext,
	sheets: readonly string[],
	sheet: string
): Rewritten {
	const survey = new Survey((signal) => measure(file, context, signal));
	async function* text(signal?: AbortSignal) {
		const { width, ranges } = await survey.get(signal);
		const merged = new MergedCells(ranges);
		const writer = new RowWriter(file.name);
		let line = 1;
		const rows = new SheetRows(context, (row, cells) => {
			writer.blank(row - line);
			writer.row(merged.fill(row, cells), width);
			line = row + 1;
		});
		for await (const share of readXml(file, rows, signal)) {
			if (writer.full) yield writer.take(share);
		}
		yield writer.take(1);
	}
	return { format: 'xlsx', sheets, sheet, headerLine: null, survey, text };
}

/** What all rows of a sheet must be known for: how wide the widest is, and which cells are merged over rows. */
interface Measured {
	readonly width: number;
	readonly ranges: readonly MergedRange[];
}

async function measure(
	file: SourceFile,
	context: SheetContext,
	signal?: AbortSignal
): Promise<Measured> {
	let width = 0;
	const rows = new SheetRows(context, (_, cells) => (width = Math.max(width, cells.length)));
	await drain(readXml(file, rows, signal));
	return { width, ranges: rows.merged.filter(({ column }) => column < width) };
}
