import { windows1252 } from './dialect.ts';

/** The byte a character of windows-1252 was; the bytes that stand for nothing there pass as they are. */
const byteOf = new Map<number, number>();
for (let byte = 0x80; byte < 256; byte++) byteOf.set(byte, byte);
windows1252.forEach((point, index) => {
	if (point > 0) byteOf.set(point, 0x80 + index);
});

const RUN = new RegExp(
	`[${[...byteOf.keys()].map((point) => `\\u${point.toString(16).padStart(4, '0')}`).join('')}]+`,
	'g'
);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text in which letters that became UTF-8 twice (`Ã¤`) are letters again; all else stays. */
export function onceEncoded(text: string): string {
	return text.replace(RUN, (run) => {
		const bytes = Uint8Array.from(run, (letter) => byteOf.get(letter.charCodeAt(0)) ?? 0);
		try {
			return utf8.decode(bytes);
		} catch {
			return run;
		}
	});
}

const TWICE = /\u00c3[\u00a4\u00b6\u00a5\u201e\u2013\u2026\u0084\u0096\u0085\u00a9]/;

/** Whether a text shows letters of Finnish and Swedish that became UTF-8 twice. */
export const isTwiceEncoded = (text: string) => TWICE.test(text);
