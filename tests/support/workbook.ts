import { zip } from './zip-file.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** One sheet: its name and what stands between its `sheetData` tags. */
interface SheetXml {
	readonly name: string;
	readonly rows: string;
	readonly state?: 'hidden' | 'veryHidden';
	/** What stands behind its `sheetData`, such as merged cells. */
	readonly behind?: string;
}

export interface WorkbookXml {
	readonly sheets: readonly SheetXml[];
	/** What stands between the `si` tags of each shared string. */
	readonly strings?: readonly string[];
	/** Number formats of the cell styles: an id of a built-in one or a code. */
	readonly formats?: readonly (number | string)[];
	readonly epoch1904?: boolean;
	/** Parts that replace or join the usual ones. */
	readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const relationships = (targets: readonly (readonly [string, string, string])[]) =>
	`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
		.map(([id, type, to]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${to}"/>`)
		.join('')}</Relationships>`;

/** The bytes of a workbook out of its XML, built as spreadsheet programs build it. */
export function workbook(book: WorkbookXml): Promise<Uint8Array> {
	const { sheets, strings = [], formats = [], epoch1904 = false, parts = {} } = book;
	const listed = sheets.map(
		({ name, state }, index) =>
			`<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`
	);
	const codes = formats.flatMap((format, index) =>
		typeof format === 'string'
			? [`<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`]
			: []
	);
	const styles = formats.map(
		(format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}"/>`
	);
	const files: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		'_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
		'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${epoch1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relationships([
			...sheets.map(
				(_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const
			),
			['rId901', 'styles', 'styles.xml'],
			['rId902', 'sharedStrings', 'sharedStrings.xml']
		]),
		'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
		'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`
	};
	for (const [index, { rows, behind = '' }] of sheets.entries()) {
		files[`xl/worksheets/sheet${index + 1}.xml`] =
			`${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${rows}</sheetData>${behind}</worksheet>`;
	}
	return zip({ ...files, ...parts });
}

/** Rows of text as a sheet's XML, every cell an inline string. */
export function textRows(rows: readonly (readonly string[])[]): string {
	return rows
		.map(
			(cells, index) =>
				`<row r="${index + 1}">${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`).join('')}</row>`
		)
		.join('');
}
