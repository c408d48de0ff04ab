import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kind.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
	Uint8Array.from(
		[...`\ufeff${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])
	);

describe('what a file is', () => {
	it.each([
		['zip', bytes('PK\u0003\u0004rest')],
		['zip', bytes('PK\u0005\u0006')],
		['ole', bytes('\u00d0\u00cf\u0011\u00e0\u00a1')],
		['parquet', bytes('PAR1')],
		['arrow', bytes('ARROW1\0\0')],
		['arrow', bytes('\u00ff\u00ff\u00ff\u00ff\u0010\0\0\0')],
		['json', utf8('\ufeff \r\n[\n {"a": 1}')],
		['json', utf8('[]')],
		['json', utf8('[["a"],[1]]')],
		['json', utf8('[1, 2]')],
		['json', utf8('{"rows": [{"a": 1}]}')],
		['json', utf8('{\n  "rows": [\n    {"a": 1},\n')],
		['json', utf8('{"rows": [\n{"a": "}"},\n')],
		['json', utf16('[{"ä": 1}]')],
		['ndjson', utf8('{"a": "x}"}\n{"b": 1}\n')],
		['ndjson', utf8(' {"a": 1}\r\n\r\n{"b": 1}')],
		['ndjson', utf8('{"a": 1\n{"b": 1}\n')],
		['xes', utf8('<?xml version="1.0"?>\n<!-- <x> -->\n<log xes.version="1.0">')],
		['xes', utf8('\ufeff<log>')],
		['xes', utf8('<?xml version="1.0"?><!DOCTYPE log><xes:log xmlns:xes="x">')],
		['xes', utf16('<?xml version="1.0" encoding="UTF-16"?><log/>')],
		['text', utf8('asiakas;pvm\n1;1.2.2024\n')],
		['text', utf8('[iti;pvm\n')],
		['text', utf8('{iti;pvm\n')],
		['text', utf8('<1 kk;pvm\n')],
		['text', utf8('<none>;pvm\n')],
		['text', bytes('nimi;\u00e4iti\n')],
		['json', utf8("[{'a': None}]")],
		['json', utf8('// vienti\n/* 1 */ [{a: 1}]')],
		['json', utf8('var x = [\n// a\n{a: 1}]')],
		['json', utf8('callback({"a": [1]});')],
		['ndjson', utf8("{'a': 1},\n{'a': 2},\n")],
		['html', utf8('\n<table border=1><tr>')],
		['html', utf8('<!DOCTYPE html><html><body><TABLE>')],
		['text', utf8('[iti=[iti;pvm\n')],
		['text', utf8('')]
	] as const)('%s', (kind, head) => {
		expect(fileKind('x', head)).toBe(kind);
	});

	it.each([
		['pdf', bytes('%PDF-1.7')],
		['picture', bytes('\u0089PNG\r\n')],
		['picture', bytes('\u00ff\u00d8\u00ff\u00e0')],
		['other_archive', bytes('7z\u00bc\u00af\u0027\u001c')],
		['other_archive', bytes('Rar!\u001a\u0007')],
		['html', utf8('<!DOCTYPE html><html>')],
		['html', utf8('<html><body>401 <b>Unauthorized</b>')],
		['web_archive', utf8('MIME-Version: 1.0\n\n<html><table>')],
		['spreadsheet_xml', utf8('<?xml version="1.0"?><Workbook xmlns="x">')],
		['html', utf8('<?xml version="1.0"?><html xmlns="x">')],
		['unknown_xml', utf8('<?xml version="1.0"?><Book xmlns="x">')]
	])('is refused: %s', (reason, head) => {
		expect(() => fileKind('x', head)).toThrow(
			expect.objectContaining({ code: 'nothing_readable', data: { file: 'x', reason } })
		);
	});

	it('is found out at once, however much stands before the first element', () => {
		const before = '<!-- -->'.repeat(8000);
		expect(fileKind('x', utf8(`<!-- -->${before}`))).toBe('text');
		expect(fileKind('x', utf8(`<?xml version="1.0"?>${before}<log>`))).toBe('xes');
		expect(() => fileKind('x', utf8(`<?xml version="1.0"?>${before}`))).toThrow('unknown_xml');
		expect(fileKind('x', utf8(`${' '.repeat(60_000)}<log>`))).toBe('xes');
	});
});
