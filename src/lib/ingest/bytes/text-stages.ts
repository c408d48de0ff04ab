import { codePageText } from './code-pages.ts';
import type { Dialect } from './dialect.ts';
import { markLength } from './encoding.ts';
import { composing, repairing } from './letter-stages.ts';
import { mendingStrays } from './mixed-text.ts';
import { mendingQuotes } from './quote-mender.ts';
import { chained, decoding, joined, type ByteStage } from './stage.ts';

/** What of a file's dialect changes its bytes before they are cut into cells. */
export type TextReading = Pick<Dialect, 'encoding'> &
	Partial<Pick<Dialect, 'delimiter' | 'quoting'>>;

/**
 * The way from the bytes of a file to those that a scanner reads: no byte order mark, UTF-8 with accents on
 * their letters unless the file is windows-1252 (or turns out to be), cells in quotes as CSV has them. Line
 * ends stay where they are.
 */
export function textStages({ encoding, delimiter = ',', quoting }: TextReading): ByteStage {
	return chained([
		...toUtf8(encoding),
		...(encoding === 'windows-1252' ? [] : [composing()]),
		...(quoting ? [mendingQuotes(delimiter, quoting)] : [])
	]);
}

function toUtf8(encoding: TextReading['encoding']): ByteStage[] {
	switch (encoding) {
		case 'utf-16le':
		case 'utf-16be': {
			const decoder = new TextDecoder(encoding);
			return [decoding((bytes, last) => decoder.decode(bytes, { stream: !last }))];
		}
		case 'cp850':
		case 'macintosh':
			return [decoding(codePageText(encoding))];
		case 'utf-8-mixed':
			return [withoutMark(), mendingStrays()];
		case 'utf-8-twice':
			return [withoutMark(), repairing()];
		default:
			return [withoutMark()];
	}
}

/** Leaves a UTF-8 byte order mark out. */
function withoutMark(): ByteStage {
	let head: Uint8Array | null = new Uint8Array();
	return {
		push(piece) {
			if (head === null) return piece;
			const start = joined(head, piece);
			if (start.length < 3) {
				head = start.slice();
				return new Uint8Array();
			}
			head = null;
			return start.subarray(markLength(start));
		},
		end() {
			const short = head ?? new Uint8Array();
			head = null;
			return short;
		}
	};
}
