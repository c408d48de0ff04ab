import { expect, test } from 'vitest';
import { contractColumns, eventTypeNames } from '#lib/events/columns.ts';
import { issueGuide } from './issue-guide.ts';
import { issueMessages } from './issue-messages.ts';

const columns = new Set(contractColumns.map(({ name }) => name));
const sources = import.meta.glob<string>('../../ingest/tables/issues/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** Codes that the load's own SQL writes into `issues`: its quoted words that are neither columns nor events. */
const written = [
	...new Set(
		Object.entries(sources)
			.filter(([path]) => /issues\.sql$/.test(path))
			.flatMap(([, sql]) =>
				[...sql.matchAll(/(?<!getvariable\()'([a-z]+_[a-z_]+)'/g)].map(([, word]) => word!)
			)
	)
].filter((word) => !columns.has(word) && !(eventTypeNames as readonly string[]).includes(word));

test('the SQL that finds issues is looked at', () => {
	expect(written).toContain('due_before_start');
	expect(written).toContain('unknown_municipality');
	expect(written.length).toBeGreaterThan(10);
});

test.each(written)('%s says what it means, what it affects and what to do', (code) => {
	expect(Object.keys(issueMessages.fi)).toContain(code);
	expect(issueGuide(code)).toBeDefined();
});

test('an unknown code has no guide', () => {
	expect(issueGuide('hyppy')).toBeUndefined();
});
