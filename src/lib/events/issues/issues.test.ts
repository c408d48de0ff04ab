import { describe, expect, it, test } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';
import { unitFields } from '#lib/ingest/units/units.ts';
import { contractColumns, eventTypeNames } from '../columns.ts';
import { issueOf, issues, issueText, isOfMapping, rejectText, type IssueCode } from './issues.ts';

const sources = import.meta.glob<string>(
	['../../{ingest,facts}/**/*.{sql,ts}', '!../../**/*.test.ts'],
	{ query: '?raw', import: 'default', eager: true }
);
const texts = Object.entries(sources);

const noCode: ReadonlySet<string> = new Set([
	...contractColumns.map(({ name }) => name),
	...eventTypeNames,
	...unitFields
]);
/** Statements that write `issues`: of the load, and of a fact family whose file of that name is put in by its build. */
const statements = texts
	.filter(([path]) => path.endsWith('.sql'))
	.flatMap(([path, sql]) =>
		/facts\/.*issues\.sql$/.test(path)
			? [sql]
			: [...sql.matchAll(/INSERT INTO issues\b[^;]*/g)].map(([statement]) => statement)
	);
/** Codes in them: the quoted words that are neither columns nor events. */
const written = [
	...new Set(
		statements.flatMap((sql) =>
			[...sql.matchAll(/(?<!getvariable\()'([a-z]+(?:_[a-z]+)+|future)'/g)].map(
				([, word]) => word as IssueCode
			)
		)
	)
].filter((word) => !noCode.has(word));

describe('the issues of an import', () => {
	it('are written by the SQL that the test looks at', () => {
		expect(written).toEqual(
			expect.arrayContaining([
				'due_before_start',
				'unknown_municipality',
				'units_split',
				'stop_before_start',
				'future'
			])
		);
		expect(written.length).toBeGreaterThan(30);
	});

	test.each(written)('%s, which the SQL writes, is in the list', (code) => {
		expect(issueOf(code)).toBeDefined();
	});

	test.each(Object.keys(issues))('%s, which is in the list, is written somewhere', (code) => {
		const writers = texts.filter(([, text]) => text.includes(`'${code}'`));
		expect(writers.map(([path]) => path)).not.toEqual([]);
	});

	test.each(Object.entries(issues))(
		'%s says in every language what is found, what it does and what to do',
		(_, { check, effect, advice }) => {
			for (const text of [check, effect, advice]) {
				expect(Object.keys(text)).toEqual([...locales]);
				for (const locale of locales) expect(text[locale]).toMatch(/^\S.+\S$/);
			}
		}
	);

	it('stand in the table of issues unless a mapping alone tells them', () => {
		const ofMapping = Object.keys(issues).filter(isOfMapping);
		expect(ofMapping.length).toBeGreaterThan(0);
		expect(ofMapping.filter((code) => (written as string[]).includes(code))).toEqual([]);
	});

	it('are called by their code where data kept by another version have one that is gone', () => {
		expect(issueOf('hyppy')).toBeUndefined();
		expect(issueText('hyppy', 'fi')).toBe('hyppy');
	});

	it('say why a row was rejected without what was done with it', () => {
		expect(issueText('nul_byte', 'en')).toBe('A NUL byte in the row; row rejected');
		expect(rejectText('nul_byte', 'en')).toBe('A NUL byte in the row');
		expect(rejectText('no_event', 'sv')).toBe('Raden har ingen händelse');
	});
});
