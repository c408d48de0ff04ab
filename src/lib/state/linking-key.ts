/** Crockford's base 32: no letters that are read as digits or as each other. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_LENGTH = 26;
const SALT_BYTES = 16;
const ROUNDS = 200_000;

/** What tells a wrong linking key from the right one, and gives nothing away about it. */
export interface KeyCheck {
	readonly salt: string;
	readonly digest: string;
}

/** The linking key of a load: its salt (32 hexadecimal digits) as 26 characters in groups of five. */
export function keyOf(salt: string): string {
	let bits = BigInt(`0x${salt}`);
	let key = '';
	for (let place = 0; place < KEY_LENGTH; place += 1) {
		key = (digits[Number(bits & 31n)] ?? '') + key;
		bits >>= 5n;
	}
	return key.match(/.{1,5}/g)?.join('-') ?? '';
}

/**
 * The salt of a linking key as people write it, or out of the text of the file it was saved in; null where
 * there is none. Case, blanks and hyphens do not matter, nor O for 0 and I or L for 1.
 */
export function saltOf(text: string): string | null {
	const lines = [text, ...text.split('\n')];
	const key = lines
		.map((line) =>
			line.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
		)
		.find(
			(line) => line.length === KEY_LENGTH && [...line].every((digit) => digits.includes(digit))
		);
	if (key === undefined) return null;
	const bits = [...key].reduce((sum, digit) => sum * 32n + BigInt(digits.indexOf(digit)), 0n);
	const salt = bits.toString(16).padStart(SALT_BYTES * 2, '0');
	return salt.length === SALT_BYTES * 2 ? salt : null;
}

/** A check for a salt. `random` is 16 fresh bytes. */
export async function checkOf(salt: string, random: Uint8Array<ArrayBuffer>): Promise<KeyCheck> {
	return { salt: hex(random), digest: await digestOf(salt, random) };
}

/** Whether a salt is the one that a check was made of. */
export async function fits(salt: string, check: KeyCheck): Promise<boolean> {
	return (await digestOf(salt, bytesOf(check.salt))) === check.digest;
}

/** Slow on purpose: PBKDF2 with SHA-256. */
async function digestOf(salt: string, random: Uint8Array<ArrayBuffer>): Promise<string> {
	const key = await crypto.subtle.importKey('raw', bytesOf(salt), 'PBKDF2', false, ['deriveBits']);
	const way = { name: 'PBKDF2', hash: 'SHA-256', salt: random, iterations: ROUNDS };
	return hex(new Uint8Array(await crypto.subtle.deriveBits(way, key, 256)));
}

const hex = (bytes: Uint8Array) =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (text: string) =>
	Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
