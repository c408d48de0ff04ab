import { AppError } from '#lib/base/errors.ts';
import { decoderOf, encodingOf } from '../bytes/char-stream.ts';

/** What the first bytes of a file, after inflating gzip, say that it is; `text` where they say nothing. */
type Kind = 'zip' | 'ole' | 'parquet' | 'arrow' | 'json' | 'ndjson' | 'xes' | 'html' | 'text';

const magics: readonly (readonly [Kind | 'pdf' | 'other_archive' | 'picture', string])[] = [
	['zip', 'PK\u0003\u0004'],
	['zip', 'PK\u0005\u0006'],
	['ole', '\u00d0\u00cf\u0011\u00e0'],
	['parquet', 'PAR1'],
	['parquet', 'PARE'],
	['arrow', 'ARROW1'],
	['arrow', '\u00ff\u00ff\u00ff\u00ff'],
	['pdf', '%PDF'],
	['other_archive', '7z\u00bc\u00af\u0027\u001c'],
	['other_archive', 'Rar!\u001a'],
	['other_archive', 'BZh91AY&SY'],
	['other_archive', '\u00fd7zXZ'],
	['other_archive', '\u0028\u00b5\u002f\u00fd'],
	['picture', '\u0089PNG'],
	['picture', '\u00ff\u00d8\u00ff'],
	['picture', 'GIF8']
];

/**
 * What a file is by its first bytes (a few kilobytes are enough), whatever its name says. A byte order
 * mark and leading white space are passed. `[` and `{` alone may be 7-bit Finnish letters of a header,
 * so JSON is only what goes on like JSON.
 * @throws AppError `nothing_readable` {file, reason: pdf | picture | other_archive | html | web_archive |
 * spreadsheet_xml | unknown_xml}; `html` for a page whose beginning shows no table
 */
export function fileKind(file: string, head: Uint8Array): Kind {
	const refuse = (reason: string) => new AppError('nothing_readable', { file, reason });
	const start = String.fromCharCode(...head.subarray(0, 12));
	const magic = magics.find(([, bytes]) => start.startsWith(bytes))?.[0];
	if (magic === 'pdf' || magic === 'picture' || magic === 'other_archive') throw refuse(magic);
	if (magic) return magic;
	const text = textOf(head);
	const bare = text.replace(COMMENTS, '');
	if (/^\[\s*(?:[[\]{"'\d]|-\d)/.test(bare)) return 'json';
	if (/^\{\s*(?:["'}]|[\w$]+\s*:)/.test(bare)) return isLines(bare) ? 'ndjson' : 'json';
	if (ASSIGNED.test(bare)) return 'json';
	const page = () => {
		if (/<table[\s>]/i.test(text)) return 'html' as const;
		throw refuse('html');
	};
	if (/^<(?:!doctype\s+html|html|table|head|body|meta|style)[\s>]/i.test(text)) return page();
	if (/^mime-version:/im.test(text.slice(0, 400))) throw refuse('web_archive');
	if (!/^<[?!a-z_]/i.test(text)) return 'text';
	const root = rootOf(text);
	if (root === 'log') return 'xes';
	if (root.toLowerCase() === 'html') return page();
	if (root === 'Workbook') throw refuse('spreadsheet_xml');
	if (text.startsWith('<?xml')) throw refuse('unknown_xml');
	return 'text';
}

/** Comments before a document. */
const COMMENTS = /^(?:\s*(?:\/\/[^\n]*\n|\/\*[^]*?\*\/))+\s*/;
/** A document that is given to a name or to a call. */
const ASSIGNED =
	/^(?:export\s+default\s*[[{]|(?:var|let|const)\s+[\w$.]+\s*=\s*[[{]|[\w$.]+\s*[=(]\s*(?:\[\s*[[{]|\{\s*["'\w]))/;

/** Name of a document's first element, without its prefix; `''` where the sample shows none. */
function rootOf(text: string): string {
	let at = 0;
	while (text[at] === '<' && (text[at + 1] === '?' || text[at + 1] === '!')) {
		if (/^<!doctype\s/i.test(text.slice(at, at + 10))) return doctype(text.slice(at + 10));
		const closing = text[at + 1] === '?' ? '?>' : '-->';
		const end = text.indexOf(closing, at + 2);
		if (end < 0) return '';
		at = end + closing.length;
		while (/\s/.test(text.charAt(at))) at++;
	}
	const name = /^<([^\s/>]+)/.exec(text.slice(at, at + 200))?.[1] ?? '';
	return localName(name);
}

/** The root that a document type declaration names. */
const doctype = (text: string) => localName(/^[^\s[>]+/.exec(text.slice(0, 200))?.[0] ?? '');

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The text of a file's first bytes, without its mark and leading space. */
function textOf(head: Uint8Array): string {
	try {
		const decode = decoderOf(encodingOf(head));
		const text = decode(head);
		return (text + lastOf(decode)).replace(/^[\s\ufeff]+/, '');
	} catch {
		return String.fromCharCode(...head.subarray(0, 1024)).trimStart();
	}
}

/** What a decoder held back; nothing where the bytes are cut within a letter. */
function lastOf(decode: ReturnType<typeof decoderOf>): string {
	try {
		return decode(new Uint8Array(), true);
	} catch {
		return '';
	}
}

/**
 * Whether an object is the first of many, one per line: its line holds all of it and another line follows,
 * or it is broken and the next line starts anew.
 */
function isLines(text: string): boolean {
	const [, first = '', next = ''] = /^(.*)[\r\n]\s*(.?)/.exec(text) ?? [];
	if (next === '') return false;
	return isClosed(first) || (next === '{' && !/[{[,:]\s*$/.test(first));
}

/** Whether every bracket of a line outside its strings is closed in it. */
function isClosed(line: string): boolean {
	let depth = 0;
	let inside = false;
	for (let i = 0; i < line.length; i++) {
		const letter = line[i];
		if (inside) {
			if (letter === '\\') i++;
			else if (letter === '"') inside = false;
		} else if (letter === '"') inside = true;
		else if (letter === '{' || letter === '[') depth++;
		else if (letter === '}' || letter === ']') depth--;
	}
	return depth === 0 && !inside;
}
