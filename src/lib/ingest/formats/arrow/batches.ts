import type { RecordBatch, Schema } from 'apache-arrow';
import { AppError, isAbort } from '#lib/base/errors.ts';
import type { CutPiece } from '../../bytes/record-cells.ts';
import type { BytePiece, UnreadReason } from '../../bytes/source.ts';
import { columnsOf } from './columns.ts';
import { ArrowRows } from './cut-rows.ts';
import { ArrowText } from './text.ts';

/** A table as record batches of one schema, in the order of its rows, and the share of the file behind each. */
export interface ArrowBatches {
	readonly schema: Schema;
	readonly batches: AsyncIterable<{ readonly batch: RecordBatch; readonly share: number }>;
}

/** Opens a table's batches anew. */
export type OpenBatches = (signal?: AbortSignal) => Promise<ArrowBatches>;

/** A table of batches: its rows as text and as cells. What `refusal` makes of a failure is thrown in its place. */
export function batchTable(
	open: OpenBatches,
	unread: Map<string, UnreadReason>,
	refusal: (thrown: unknown) => AppError
) {
	const refused = (thrown: unknown) =>
		thrown instanceof AppError || isAbort(thrown) ? thrown : refusal(thrown);
	return {
		async *text(signal?: AbortSignal): AsyncGenerator<BytePiece, void, void> {
			try {
				const { schema, batches } = await open(signal);
				const text = new ArrowText(schema);
				yield { bytes: text.header(), share: 0, compressed: false };
				for (const [header, reason] of text.unread) unread.set(header, reason);
				for await (const { batch, share } of batches) {
					signal?.throwIfAborted();
					for (const bytes of text.rows(batch)) {
						for (const [header, reason] of text.unread) unread.set(header, reason);
						yield { bytes, share, compressed: false };
					}
					for (const [header, reason] of text.unread) unread.set(header, reason);
				}
			} catch (thrown) {
				throw refused(thrown);
			}
		},
		async *cut(signal?: AbortSignal): AsyncGenerator<CutPiece, void, void> {
			try {
				const { schema, batches } = await open(signal);
				const { columns } = columnsOf(schema);
				let line = 2;
				for await (const { batch, share } of batches) {
					signal?.throwIfAborted();
					const rows = new ArrowRows(batch, columns, line, share);
					line += batch.numRows;
					yield refusing(rows, refused);
				}
			} catch (thrown) {
				throw refused(thrown);
			}
		}
	};
}

/** The same rows; whoever steps through them is outside of what made them. */
function refusing(rows: ArrowRows, refused: (thrown: unknown) => unknown): CutPiece {
	return {
		share: rows.share,
		row: rows,
		next() {
			try {
				return rows.next();
			} catch (thrown) {
				throw refused(thrown);
			}
		}
	};
}
