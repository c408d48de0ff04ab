import { describe, expect, it } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { isEmptyBelow } from './empty-below.ts';
import { fileFindings } from './file-findings.ts';
import { isHalfConverted } from './half-converted.ts';
import { sniff } from './sniff.ts';

const day = (n: number) => String(n).padStart(2, '0');
const days = Array.from({ length: 28 }, (_, n) => n + 1);

describe('dates that a spreadsheet half converted', () => {
	it('are days up to 12 in one form and over 12 in another', () => {
		const iso = days.map((n) => (n <= 12 ? `2025-${day(n)}-03` : `${n}.3.2025`));
		const slashes = days.map((n) => (n <= 12 ? `${n}/3/2025` : `${n}.3.2025`));
		const serials = days.map((n) => (n <= 12 ? String(45719 + 30 * n).slice(0, 5) : `${n}.3.2025`));
		expect(isHalfConverted(iso)).toBe(true);
		expect(isHalfConverted(slashes)).toBe(true);
		expect(isHalfConverted(serials.filter((cell) => !/^\d{5}$/.test(cell)))).toBe(false);
	});
	it('are not where both forms have all days, or there are few', () => {
		expect(isHalfConverted(days.map((n) => (n % 2 ? `2025-03-${day(n)}` : `${n}.3.2025`)))).toBe(
			false
		);
		expect(isHalfConverted(days.map((n) => `${n}.3.2025`))).toBe(false);
		expect(isHalfConverted(['2025-01-03', '13.3.2025'])).toBe(false);
		expect(isHalfConverted([])).toBe(false);
	});
});

describe('a column that is empty below its values', () => {
	it.each([
		[true, ['a', '', '', 'b', '', 'c', '']],
		[false, ['', 'a', '', 'b', '', 'c', '']],
		[false, ['a', '', 'a', '', 'b', '', 'c']],
		[false, ['a', '', 'b', '']],
		[false, ['a', 'b', 'c', 'd', 'e', '']],
		[false, []]
	])('%s %j', (expected, cells) => expect(isEmptyBelow(cells)).toBe(expected));
});

describe('what a file tells', () => {
	const mapping: Mapping = {
		name: 'm',
		columns: { client_id: 'a', event_time: 't', topic_code: 'x' }
	};
	const shapeOf = (...rows: readonly string[]) => sniff(memoryFile(['a;t;x', ...rows].join('\n')));
	const rows = [
		'p;1.3.2025;1E+10',
		';2.3.2025;',
		'q;3.3.2025;',
		';4.3.2025;y',
		'r;5.3.2025;',
		';6.3.2025;'
	];

	it('is told of columns that the mapping uses, as what it uses them for', async () => {
		const shape = await shapeOf(...rows);
		expect(fileFindings(shape, mapping)).toEqual([{ code: 'empty_below', column: 'a' }]);
		expect(fileFindings(shape, { ...mapping, fillDown: ['a'] })).toEqual([
			{ code: 'filled_down', column: 'a' }
		]);
		expect(fileFindings(shape, { name: 'm', columns: { event_time: 't' } })).toEqual([]);
		expect(fileFindings(shape, { name: 'm', columns: { case_id: 'x' } })).toEqual([
			{ code: 'damaged_id', column: 'x' }
		]);
	});
});
