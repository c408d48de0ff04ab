import { AppError } from '#lib/base/errors.ts';
import { readBytes } from './byte-stream.ts';
import { codePoints, type Encoding } from './dialect.ts';
import { joined } from './stage.ts';
import { textStages } from './text-stages.ts';
import { detectEncoding } from './encoding.ts';
import type { SourceFile } from './source.ts';

/** Characters of a file, and the share of the file on disk they took. */
export interface CharPiece {
	readonly text: string;
	readonly share: number;
}

/**
 * Reads a file as characters, without a byte order mark. Its encoding is the one its first piece shows;
 * that of an XML declaration or a web page's wins where the bytes leave it open.
 * @throws AppError `nothing_readable` {file, reason: bad_encoding} for bytes that are not in it, and what
 * `readBytes` throws
 */
export async function* readChars(
	source: SourceFile,
	signal?: AbortSignal
): AsyncGenerator<CharPiece, void, void> {
	let decode: Decode | null = null;
	try {
		for await (const { bytes, share } of readBytes(source, signal)) {
			decode ??= decoderOf(encodingOf(bytes));
			yield { text: decode(bytes), share };
		}
		const rest = decode?.(new Uint8Array(0), true);
		if (rest) yield { text: rest, share: 1 };
	} catch (cause) {
		if (!(cause instanceof TypeError)) throw cause;
		throw new AppError('nothing_readable', { file: source.name, reason: 'bad_encoding' }, cause);
	}
}

type Decode = (bytes: Uint8Array, last?: boolean) => string;

/**
 * The encoding of a file's first bytes. Letters that became UTF-8 twice are not mended here but in the text of the
 * table, whose reading tells of them.
 */
export function encodingOf(head: Uint8Array): Encoding {
	const found = detectEncoding(head);
	if (found === 'utf-8-twice') return 'utf-8';
	if (found !== 'ascii' && found !== 'utf-8') return found;
	const start = String.fromCharCode(...head.subarray(0, 2000));
	const [, declared = ''] =
		/^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(start) ??
		/^\s*<[^]*<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(start) ??
		[];
	const single = /^(?:iso-8859-1|windows-1252)$/i.test(declared);
	return found === 'ascii' && single ? 'windows-1252' : 'utf-8';
}

/** Turns bytes of an encoding, piece by piece, into text. */
export function decoderOf(encoding: Encoding): Decode {
	if (encoding.startsWith('utf-16')) {
		const decoder = new TextDecoder(encoding, { fatal: true });
		return (bytes, last = false) => decoder.decode(bytes, { stream: !last });
	}
	if (encoding !== 'windows-1252') {
		const stages = textStages({ encoding });
		const decoder = new TextDecoder('utf-8', { fatal: true });
		return (bytes, last = false) => {
			const passed = stages.push(bytes);
			return decoder.decode(last ? joined(passed, stages.end()) : passed, { stream: !last });
		};
	}
	const points = codePoints(true, false);
	return (bytes) => {
		let text = '';
		for (const byte of bytes) text += String.fromCharCode(points[byte] || byte);
		return text;
	};
}
