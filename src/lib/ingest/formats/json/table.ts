import { AppError } from '#lib/base/errors.ts';
import { readChars } from '../../bytes/char-stream.ts';
import { drain } from '../drain.ts';
import { FieldSet } from '../field-set.ts';
import { JsonDocumentError, JsonElements, type JsonElement } from './elements.ts';
import { LooseJson } from './loose.ts';
import { JsonError, readJson, type JsonValue } from './record.ts';
import { RowWriter } from '../row-writer.ts';
import type { SourceFile } from '../../bytes/source.ts';
import { twoPassTable } from '../two-pass.ts';

/**
 * How a document is read: as JSON; as what is not quite JSON; or as such objects one after the other.
 */
const manners = ['strict', 'loose', 'sequence'] as const;
type Manner = (typeof manners)[number];

/** Where the rows of a document are and what they have. */
interface Layout {
	readonly manner: Manner;
	readonly array: string;
	/** Fields of objects; null where rows are arrays, of which the first is the header. */
	readonly names: readonly string[] | null;
	readonly width: number;
}

/** What one array of a document was found to hold. */
interface Found {
	readonly fields: FieldSet;
	/** How many objects it lies in. */
	readonly depth: number;
	objects: number;
	arrays: number;
	width: number;
}

/**
 * A JSON document as a table: an array of objects, an array of arrays whose first is the header, or an
 * object of which one field is such an array, perhaps inside objects of its own; what is not quite JSON as
 * `LooseJson` says, and objects one after the other. Objects inside a record become columns `a.b`, arrays in it
 * compact JSON text. An element of another kind than the rest is a row with one cell too many, which the
 * reader rejects.
 * Reading its text throws AppError `nothing_readable` {file, reason: broken_json, line} for a document
 * that is broken anywhere, and {file, reason: no_records | several_arrays | too_many_columns}.
 */
export function jsonTable(source: SourceFile): SourceFile {
	return twoPassTable(source, {
		format: 'json',
		ragged: 'broken_record',
		survey: async (signal) => {
			let broken: unknown;
			for (const manner of manners) {
				const found = new Map<string, Found>();
				const take = (element: JsonElement) => survey(source.name, found, element);
				try {
					await drain(elements(source, manner, take, signal));
					return layoutOf(source.name, manner, found);
				} catch (cause) {
					if (!isBroken(cause)) throw cause;
					broken ??= cause;
					if (manner === 'loose') broken = cause;
				}
			}
			throw broken;
		},
		rows: (layout, signal) => rows(source, layout, signal)
	});
}

/** Whether a document was refused for what is not JSON in it. */
function isBroken(cause: unknown): boolean {
	return cause instanceof AppError && cause.data['reason'] === 'broken_json';
}

async function* rows(source: SourceFile, layout: Layout, signal?: AbortSignal) {
	const { manner, array, names, width } = layout;
	const fields = names && new FieldSet(source.name, names);
	const writer = new RowWriter(source.name);
	if (fields) writer.row(fields.names, width);
	const write = (element: JsonElement) => {
		if (element.array !== array) return;
		const value = valueOf(element);
		if (fields && value.kind === 'object') writer.row(fields.row(value.cells), width);
		else if (!fields && value.kind === 'array') writer.row(value.cells, width);
		else writer.broken(element.text, width);
	};
	for await (const share of elements(source, manner, write, signal)) {
		if (writer.full) yield writer.take(share);
	}
	yield writer.take(1);
}

/** Reads a document, hands out its elements, and tells after every piece how much has been read. */
async function* elements(
	source: SourceFile,
	manner: Manner,
	take: (element: JsonElement) => void,
	signal?: AbortSignal
) {
	const cutter = new JsonElements(take);
	const loose = manner === 'strict' ? null : new LooseJson();
	try {
		if (manner === 'sequence') cutter.write('[');
		for await (const { text, share } of readChars(source, signal)) {
			cutter.write(loose?.write(text) ?? text);
			yield share;
		}
		if (loose) cutter.write(loose.end());
		if (manner === 'sequence') cutter.write(']');
		cutter.end();
	} catch (cause) {
		if (!(cause instanceof JsonDocumentError)) throw cause;
		const { line } = cause;
		throw new AppError(
			'nothing_readable',
			{ file: source.name, reason: 'broken_json', line },
			cause
		);
	}
}

function valueOf({ text, line }: JsonElement): JsonValue {
	try {
		return readJson(text);
	} catch (cause) {
		if (!(cause instanceof JsonError)) throw cause;
		throw new JsonDocumentError(line + text.slice(0, cause.at).split('\n').length - 1);
	}
}

function survey(file: string, found: Map<string, Found>, element: JsonElement): void {
	let array = found.get(element.array);
	if (!array) {
		const { depth } = element;
		array = { fields: new FieldSet(file), depth, objects: 0, arrays: 0, width: 0 };
		found.set(element.array, array);
	}
	const value = valueOf(element);
	if (value.kind === 'array') {
		if (array.arrays++ === 0) array.width = value.cells.length;
	} else if (value.kind === 'object') {
		array.objects++;
		for (const name of value.cells.keys()) array.fields.add(name);
	}
}

function layoutOf(file: string, manner: Manner, found: ReadonlyMap<string, Found>): Layout {
	const refuse = (reason: string) => new AppError('nothing_readable', { file, reason });
	const of = (kind: 'objects' | 'arrays') => [...found].filter(([, one]) => one[kind] > 0);
	const candidates = of('objects').length > 0 ? of('objects') : of('arrays');
	const nearest = Math.min(...candidates.map(([, { depth }]) => depth));
	const [best, ...others] = candidates.filter(([, { depth }]) => depth === nearest);
	if (!best) throw refuse('no_records');
	if (others.length > 0) throw refuse('several_arrays');
	const [array, { fields, objects, width }] = best;
	const rows = objects > 0 ? { names: fields.names, width: fields.size } : { names: null, width };
	return { manner, array, ...rows };
}
