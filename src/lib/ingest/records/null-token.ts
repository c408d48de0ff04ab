const lower = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const notAvailable = lower('n/a');
const nothing = lower('null');
const emptyStem = lower('tyhj');

/** Whether bytes begin with ASCII text, whatever the case of its letters. */
function begins(bytes: Uint8Array, from: number, text: Uint8Array): boolean {
	for (let i = 0; i < text.length; i++) {
		const byte = bytes[from + i] as number;
		if ((byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte) !== text[i]) return false;
	}
	return true;
}

/** Whether one byte is ä or Ä, in windows-1252 or in 7-bit Finnish. */
const isUmlaut = (byte: number) => byte === 0xe4 || byte === 0xc4 || byte === 0x7b || byte === 0x5b;

/**
 * Whether trimmed bytes stand for nothing: no bytes at all, or `- . ? N/A NULL tyhjä` in any case
 * (domain.md 9.4), in UTF-8, windows-1252 or 7-bit Finnish.
 */
export function isNullToken(bytes: Uint8Array, from: number, to: number): boolean {
	const first = bytes[from] as number;
	switch (to - from) {
		case 0:
			return true;
		case 1:
			return first === 0x2d || first === 0x2e || first === 0x3f;
		case 3:
			return begins(bytes, from, notAvailable);
		case 4:
			return begins(bytes, from, nothing);
		case 5:
			return begins(bytes, from, emptyStem) && isUmlaut(bytes[from + 4] as number);
		case 6:
			if (!begins(bytes, from, emptyStem) || bytes[from + 4] !== 0xc3) return false;
			return bytes[from + 5] === 0xa4 || bytes[from + 5] === 0x84;
		default:
			return false;
	}
}
