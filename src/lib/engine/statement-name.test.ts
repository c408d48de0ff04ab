import { describe, expect, it } from 'vitest';
import { statementName } from './statement-name.ts';

describe('the name of a statement', () => {
	it.each([
		['-- contact_days: one row per contact day.\nCREATE TABLE x AS SELECT 1', 'contact_days'],
		['-- settle/rows\n-- What becomes of every row.\nCREATE TABLE x AS SELECT 1', 'settle/rows'],
		[
			'-- What becomes of rows: all.\nCREATE OR REPLACE TEMP TABLE rows_used AS SELECT 1',
			'rows_used'
		],
		['CREATE OR REPLACE TEMP MACRO ask(x := 0::INTEGER) AS TABLE SELECT 1', 'ask'],
		['CREATE TABLE IF NOT EXISTS memory.main.waits AS FROM t', 'memory.main.waits'],
		['INSERT INTO waits FROM other', 'waits'],
		['SELECT unit, n FROM repeat_contacts(window_days := $1::INTEGER)', 'repeat_contacts'],
		['COMMIT', 'COMMIT'],
		['', 'statement']
	])('of %j is %s', (sql, name) => expect(statementName(sql)).toBe(name));
});
