import { expect, test } from 'vitest';
import { sectionsOf } from './sections.ts';

const build = `-- What stands before the first section is the header.
-- @once words
SELECT 1 AS word
-- @step first
SELECT word FROM words
-- @step second
SELECT word FROM first
-- @table toys
SELECT word FROM first -- second is not read here
-- @step idle
SELECT word FROM toys
-- @fates
SELECT word FROM toys;`;

test('a step goes after the last section that reads it, or its own', () => {
	const gone = sectionsOf([build]).map(({ kind, name, unread }) => [kind, name, unread]);
	expect(gone).toEqual([
		['once', 'words', []],
		['step', 'first', []],
		['step', 'second', ['second']],
		['table', 'toys', ['first']],
		['step', 'idle', ['idle']],
		['fates', '', []]
	]);
});

test('a section without a SELECT is told', () =>
	expect(() => sectionsOf(['-- @step nothing\n-- @fates\nSELECT 1'])).toThrow(
		'section: step nothing has no SELECT'
	));
