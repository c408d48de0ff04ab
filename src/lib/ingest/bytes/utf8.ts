/** Length of the well-formed UTF-8 sequence that starts at a byte >= 0x80, or 0 when there is none (RFC 3629). */
export function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
	const lead = bytes[at] as number;
	const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
	if (length === 0 || at + length > to) return 0;
	for (let i = at + 1; i < at + length; i++) {
		if (((bytes[i] as number) & 0xc0) !== 0x80) return 0;
	}
	const second = bytes[at + 1] as number;
	if (lead === 0xe0 && second < 0xa0) return 0;
	if (lead === 0xed && second > 0x9f) return 0;
	if (lead === 0xf0 && second < 0x90) return 0;
	if (lead === 0xf4 && second > 0x8f) return 0;
	return length;
}

/** Whether a stretch of bytes is well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
	let i = from;
	while (i < to) {
		if ((bytes[i] as number) < 0x80) {
			i++;
			continue;
		}
		const length = sequenceLength(bytes, i, to);
		if (length === 0) return false;
		i += length;
	}
	return true;
}

/** Whether a stretch of bytes is text: well-formed UTF-8 without control characters other than tabs and line ends. */
export function isPlainText(bytes: Uint8Array, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false;
	}
	return isUtf8(bytes, from, to);
}
