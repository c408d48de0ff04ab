const BYTES = 16;

/**
 * Fresh randomness for the keys of one import, as hexadecimal text. It lives as long as the import and is
 * kept nowhere: without it nobody can tell which client a key stands for.
 */
export function newSalt(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
