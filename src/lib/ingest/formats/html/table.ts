import { AppError } from '#lib/base/errors.ts';
import { readChars } from '../../bytes/char-stream.ts';
import type { SourceFile } from '../../bytes/source.ts';
import { drain } from '../drain.ts';
import { RowWriter } from '../row-writer.ts';
import { Survey } from '../survey.ts';
import { HtmlRows, type TakeRow } from './rows.ts';

/** The table of a page that holds its rows, and how many cells the widest has. */
interface Chosen {
	readonly table: number;
	readonly width: number;
}

/**
 * A web page as a table, as report tools save "Excel" files: the table of the page with the most rows. Line n
 * of the text is its row n.
 * Reading its text throws AppError `nothing_readable` {file, reason: html} for a page without a table of at
 * least two rows and columns.
 */
export function htmlTable(source: SourceFile): SourceFile {
	const survey = new Survey((signal) => choose(source, signal));
	async function* text(signal?: AbortSignal) {
		const { table, width } = await survey.get(signal);
		const writer = new RowWriter(source.name);
		const write: TakeRow = (of, cells) => {
			if (of === table) writer.row(cells, width);
		};
		for await (const share of rowsOf(source, write, signal)) {
			if (writer.full) yield writer.take(share);
		}
		yield writer.take(1);
	}
	return {
		...source,
		rewritten: { format: 'html', sheets: [], sheet: '', headerLine: null, survey, text }
	};
}

async function choose(source: SourceFile, signal?: AbortSignal): Promise<Chosen> {
	const found = new Map<number, { rows: number; width: number }>();
	const count: TakeRow = (table, cells) => {
		const { rows, width } = found.get(table) ?? { rows: 0, width: 0 };
		found.set(table, { rows: rows + 1, width: Math.max(width, cells.length) });
	};
	await drain(rowsOf(source, count, signal));
	const [best] = [...found]
		.filter(([, { rows, width }]) => rows > 1 && width > 1)
		.sort(([, one], [, other]) => other.rows - one.rows);
	if (!best) throw new AppError('nothing_readable', { file: source.name, reason: 'html' });
	return { table: best[0], width: best[1].width };
}

async function* rowsOf(source: SourceFile, take: TakeRow, signal?: AbortSignal) {
	const rows = new HtmlRows(take);
	for await (const { text, share } of readChars(source, signal)) {
		rows.write(text);
		yield share;
	}
	rows.end();
}
