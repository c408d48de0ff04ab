import { expect, it } from 'vitest';
import { issueLines } from './issue-lines.ts';

it('an issue is told in words, with its column and rows, and with what to do', () => {
	const issue = { code: 'unreadable_time', column: 'event_time', count: 3, rows: [2, 5] } as const;
	expect(issueLines(issue, 5)).toBe(
		'Time could not be read (unreadable_time): 3, column event_time (Time of event), row 2, 5\n' +
			'  Check the order and form of dates in the column choices.\n'
	);
});

it('a header of the file keeps its name, and rows of several files name theirs', () => {
	const header = { code: 'identifier_column', column: 'Sukunimi', count: 1, rows: [] } as const;
	expect(issueLines(header, 5)).toMatch(/\(identifier_column\): 1, column Sukunimi\n/);
	const rows = {
		code: 'nul_byte',
		column: '',
		count: 2,
		rows: [3, 4],
		files: ['a.csv', 'b.csv']
	} as const;
	expect(issueLines(rows, 5)).toMatch(/^A NUL byte.*: 2, row 3 \(a\.csv\), 4 \(b\.csv\)\n/);
});

it('a hidden count reads as its sign', () => {
	const issue = { code: 'nul_byte', column: '', count: 'few', rows: [3] } as const;
	expect(issueLines(issue, 3)).toMatch(/\(nul_byte\): <3, row 3\n/);
});
