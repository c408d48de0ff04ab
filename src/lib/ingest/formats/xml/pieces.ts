import { AppError } from '#lib/base/errors.ts';
import { readChars } from '../../bytes/char-stream.ts';
import type { SourceFile } from '../../bytes/source.ts';
import { XmlReader, type XmlHandler } from './reader.ts';
import { XmlError } from './text.ts';

/**
 * Reads a file as XML into a handler, and tells after every piece how much of the file has been read.
 * @throws AppError `nothing_readable` {file, reason: broken_xml, line}, and what `readChars` throws
 */
export async function* readXml(
	source: SourceFile,
	handler: XmlHandler,
	signal?: AbortSignal
): AsyncGenerator<number, void, void> {
	const reader = new XmlReader(handler);
	try {
		for await (const { text, share } of readChars(source, signal)) {
			reader.write(text);
			yield share;
		}
		reader.end();
	} catch (cause) {
		if (!(cause instanceof XmlError)) throw cause;
		const { line } = cause;
		throw new AppError(
			'nothing_readable',
			{ file: source.name, reason: 'broken_xml', line },
			cause
		);
	}
}
