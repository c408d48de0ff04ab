import { describe, expect, it } from 'vitest';
import { memoryFile, windows1252 } from '#tests/support/memory-file.ts';
import { onlyTable } from '#tests/support/opened-table.ts';
import { sniff } from '../../look/sniff.ts';
import { openTables } from '../open-tables.ts';

const table = (text: string | Uint8Array, piece = 65_536) =>
	onlyTable(memoryFile(text, { name: 'raportti.xls', piece }));

describe('a web page under the name of a workbook', () => {
	it('is its largest table, well-formed or not', async () => {
		const text = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>td { x: "<table>" }</style></head>
			<body><table><tr><td>Raportti</td></tr></table>
			<!-- <table><tr><td>x</td></tr></table> -->
			<TABLE border=1><tr><th>asiakas</th><th>pvm</th><th>yksikk&ouml;</th></tr>
			<tr><td>1<td>1.3.2025<td nowrap x:str="a>b">A &amp; B,&nbsp;<b>It&#228;</b><br>tie
			<tr><td>2</td><td> 2.3.2025 </td><td>5 < 6 &euro; &foo;</td></tr></TABLE></body></html>`;
		for (const piece of [1, 7, 1000]) {
			expect(await table(text, piece)).toEqual([
				'asiakas,pvm,yksikkö',
				'1,1.3.2025,"A & B, Itä tie"',
				'2,2.3.2025,5 < 6 € &foo;'
			]);
		}
	});

	it('has cells that reach over rows and columns where they reach', async () => {
		const text =
			'<table><tr><th>a<th>b<th>c<tr><td rowspan=2>x<td>1<td>p<tr><td>2<td>q<tr><td colspan="2">y<td>r</table>';
		expect(await table(text)).toEqual(['a,b,c', 'x,1,p', 'x,2,q', 'y,,r']);
	});

	it('is read in windows-1252, found by its content, and called what it is', async () => {
		const text = '<table><tr><td>asiakas<td>päivä<tr><td>1<td>1.3.2025</table>';
		expect(await table(windows1252(text))).toEqual(['asiakas,päivä', '1,1.3.2025']);
		const [only] = await openTables(memoryFile(text));
		expect(await sniff(only!)).toMatchObject({ format: 'html', headers: ['asiakas', 'päivä'] });
	});

	it.each([
		['html', '<html><body>401 Unauthorized</body></html>'],
		['html', '<html><table><tr><td>Kirjaudu</td></tr></table></html>'],
		['web_archive', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><table>'],
		[
			'spreadsheet_xml',
			'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="x">'
		]
	])('is refused as %s', async (reason, text) => {
		await expect(table(text)).rejects.toMatchObject({ code: 'nothing_readable', data: { reason } });
	});
});
