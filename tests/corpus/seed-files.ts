import { finnishExport } from '#tests/support/finnish-export.ts';
import { gzip } from '#tests/support/memory-file.ts';
import { textRows, workbook } from '#tests/support/workbook.ts';
import { zip } from '#tests/support/zip-file.ts';

const HEADER = ['client_id', 'event_time', 'event_type', 'unit_id', 'topic_code'];
const ROWS = Array.from({ length: 12 }, (_, n) => [
	`c${n % 5}`,
	`${(n % 28) + 1}.${(n % 3) + 1}.2025 8.${10 + n}`,
	['contact', 'visit', 'booking'][n % 3]!,
	n % 2 === 0 ? 'Ähtäri, "A"' : 'u;2',
	n % 4 === 0 ? '' : 'K86'
]);
const quoted = (cell: string) => (/[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (delimiter: string) =>
	[HEADER, ...ROWS].map((cells) => cells.map(quoted).join(delimiter)).join('\r\n');
const records = ROWS.map((cells) =>
	Object.fromEntries(HEADER.map((name, index) => [name, cells[index]]))
);
const xes = `<?xml version="1.0"?><log>${ROWS.map(
	([client, , type], n) =>
		`<trace><string key="concept:name" value="${client}"/><event><string key="concept:name" value="${type}"/><string key="org:group" value="u&amp;1"/><date key="time:timestamp" value="2025-03-0${1 + (n % 9)}T08:00:00+02:00"/></event></trace>`
).join('')}</log>`;
const bytes = (text: string) => new TextEncoder().encode(text);
const backslashed = csv(';').replaceAll('""', '\\"');
const spaced = csv(',').replaceAll(',"', ', "');
const dos = Uint8Array.from(
	csv(';'),
	(letter) => ({ Ä: 0x8e, ä: 0x84 })[letter] ?? letter.charCodeAt(0)
);
const python = `data = [${records
	.map((record) =>
		JSON.stringify(record)
			.replace(/"(\w+)":/g, '$1: ')
			.replace('""', 'None')
	)
	.join(',\n')},]`;
const page = `<html><body><table>${[HEADER, ...ROWS]
	.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}`).join('')}`)
	.join('\n')}</table>`;

/** Sound small files of every format, to be damaged. */
export async function seedFiles(): Promise<readonly Uint8Array[]> {
	return [
		bytes(csv(',')),
		bytes(csv(';')),
		finnishExport().slice(0, 1500),
		bytes(JSON.stringify(records)),
		bytes(records.map((record) => JSON.stringify(record)).join('\n')),
		bytes(xes),
		bytes(backslashed),
		bytes(spaced),
		dos,
		bytes(python),
		bytes(page),
		await workbook({
			sheets: [
				{
					name: 'T',
					rows: textRows([HEADER, ...ROWS]),
					behind: '<mergeCells><mergeCell ref="E2:E5"/></mergeCells>'
				}
			]
		}),
		await zip({ 'a.csv': csv(','), 'b.csv': csv(';') }, { level: 0 }),
		await gzip(bytes(csv(',')))
	];
}
