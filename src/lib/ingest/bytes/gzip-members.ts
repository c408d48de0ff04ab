import { ZStream, Z_BUF_ERROR, Z_NO_FLUSH, Z_OK, Z_STREAM_END } from 'pako';
import { zlibInflate, zlibInflateInit2, zlibInflateReset } from 'pako';

/** Window bits that tell zlib to expect nothing but gzip (zlib manual, `inflateInit2`). */
const GZIP_WINDOW = 31;
const OUT_BYTES = 1 << 16;

/**
 * Inflates gzip of any number of members, one after another, checking each one's checksum and length
 * (RFC 1952); zeros may follow the last. Slower than the platform's own inflater, which stops at the
 * second member in browsers.
 * @throws Error when the bytes are truncated, corrupt or no gzip
 */
export async function* inflateMembers(
	pieces: AsyncIterable<Uint8Array>
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
	const stream = new ZStream();
	zlibInflateInit2(stream, GZIP_WINDOW);
	let between = false;
	for await (const piece of pieces) {
		stream.input = piece;
		stream.next_in = 0;
		stream.avail_in = piece.length;
		for (;;) {
			if (between) {
				skipZeros(stream);
				if (stream.avail_in === 0) break;
				zlibInflateReset(stream);
			}
			stream.output = new Uint8Array(OUT_BYTES);
			stream.next_out = 0;
			stream.avail_out = OUT_BYTES;
			const status = zlibInflate(stream, Z_NO_FLUSH);
			if (status !== Z_OK && status !== Z_STREAM_END && status !== Z_BUF_ERROR) {
				throw new Error(`gzip: ${stream.msg || status}`);
			}
			if (stream.next_out > 0) yield stream.output.subarray(0, stream.next_out);
			between = status === Z_STREAM_END;
			if (!between && stream.avail_in === 0 && stream.avail_out > 0) break;
		}
	}
	if (!between) throw new Error('gzip: unexpected end');
}

function skipZeros(stream: ZStream): void {
	while (stream.avail_in > 0 && stream.input[stream.next_in] === 0) {
		stream.next_in++;
		stream.avail_in--;
	}
}
