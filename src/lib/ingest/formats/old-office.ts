import { readBytes } from '../bytes/byte-stream.ts';
import type { SourceFile } from '../bytes/source.ts';

/** Name that the directory of an encrypted Office file holds in UTF-16 ([MS-OFFCRYPTO] 1.3.1). */
const STREAM = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0';

/** Whether a compound file (`.xls`, or anything encrypted by Office) is an encrypted modern document. */
export async function isEncryptedOffice(source: SourceFile): Promise<boolean> {
	const decoder = new TextDecoder('latin1');
	let tail = '';
	for await (const { bytes } of readBytes(source)) {
		const text = tail + decoder.decode(bytes);
		if (text.includes(STREAM)) return true;
		tail = text.slice(-STREAM.length);
	}
	return false;
}
