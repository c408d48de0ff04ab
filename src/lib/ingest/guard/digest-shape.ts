/** How a digest is written: whole, cut to its first digits, or poured into the form of a GUID. */
type DigestForm = 'whole' | 'cut' | 'guid';

const PREFIX =
	/^(?:\{(?:s?md5|s?sha-?\d{0,3}|hash)\}|(?:md5|sha-?\d{1,3}(?:[-_/]\d{3})?|hmac(?:[-_]?(?:md5|sha-?\d{1,3}))?|blake[23][bs]?|hash)[:$=]|0x)/i;
/** 128 to 512 bits in hexadecimal, or in base64 of either alphabet with or without its padding. */
const HEX = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const BASE64 =
	/^(?:[\w+/-]{22}(?:==)?|[\w+/-]{27}=?|[\w+/-]{43}=?|[\w+/-]{64}|[\w+/-]{86}(?:==)?)$/;
const GUID = /^\{?[\da-f]{8}-[\da-f]{4}-([\da-f])[\da-f]{3}-([\da-f])[\da-f]{3}-[\da-f]{12}\}?$/i;
const SHORTEST_BASE64 = 22;
const CUT = /^[\da-f]{8,31}$/i;
/** A GUID without its hyphens. */
const BARE_GUID = /^[\da-f]{12}([\da-f])[\da-f]{3}([\da-f])[\da-f]{15}$/i;

/** A text as a digest: its form, its digits, and whether it is marked as a GUID of chance or of time. */
export interface Digest {
	readonly form: DigestForm;
	/** Hexadecimal digits, those of a GUID with its hyphens and braces; `''` where it is written in base64. */
	readonly hex: string;
	/** Version of a GUID whose variant is the standard one (RFC 9562), 0 where it is none. */
	readonly version: number;
	/** Whether a prefix says that it is a digest. */
	readonly told: boolean;
}

const hexLengths = new Set([32, 40, 56, 64, 96, 128]);
const LONGEST_CUT = 31;
const GUID_DIGITS = 32;

/**
 * Text as a digest, null when it has the form of none.
 * @param isHex whether it is known to be hexadecimal digits and nothing else
 */
export function digestIn(text: string, isHex = false): Digest | null {
	const { length } = text;
	if (isHex && length <= LONGEST_CUT) return { form: 'cut', hex: text, version: 0, told: false };
	if (isHex && length !== GUID_DIGITS) {
		const whole = hexLengths.has(length) && /\d/.test(text);
		return whole ? { form: 'whole', hex: text, version: 0, told: false } : null;
	}
	if (!isHex && length < SHORTEST_BASE64 && !PREFIX.test(text)) return null;
	const bare = text.replace(PREFIX, '');
	const told = bare.length < text.length && !/^0x/i.test(text);
	const guid = GUID.exec(bare);
	if (guid) {
		return { form: 'guid', hex: bare, version: versionOf(guid), told };
	}
	if (HEX.test(bare)) {
		if (!/\d/.test(bare) && !told) return null;
		return { form: 'whole', hex: bare, version: versionOf(BARE_GUID.exec(bare)), told };
	}
	if (BASE64.test(bare) && /\d/.test(bare) && /[A-Z]/.test(bare) && /[a-z]/.test(bare)) {
		return { form: 'whole', hex: '', version: 0, told };
	}
	return CUT.test(bare) ? { form: 'cut', hex: bare, version: 0, told } : null;
}

function versionOf(guid: RegExpExecArray | null): number {
	if (!guid || !/[89ab]/i.test(guid[2] as string)) return 0;
	const version = parseInt(guid[1] as string, 16);
	return version <= 8 ? version : 0;
}
