import { expect, it } from 'vitest';
import { buildAll } from '#lib/facts/build-all.ts';
import { useEngine } from '#tests/support/engines.ts';
import { loadStory } from '#tests/support/story.ts';
import waits from './family.ts';

const engine = useEngine();

/** Lines of a file by the issues that its waits show; the header is line 1. */
async function found(text: string) {
	const report = await loadStory(engine, text, { facts: buildAll({ families: [waits] }) });
	const codes = ['stop_before_start', 'age_missing'];
	return Object.fromEntries(
		report.issues.flatMap(({ code, rows }) => (codes.includes(code) ? [[code, rows]] : []))
	);
}

const header = 'client_id | case_id | event_time | event_type | unit_id | service_area | age_years';

it('a case whose only stop stands before its start is an issue of the start, one with a stop after it is not', async () => {
	const issues = await found(`${header}
		c | i | 8.2.2025 | notification | U | lastensuojelu | 9
		c | i | 7.2.2025 | sna_started  | U | lastensuojelu | 9
		d | h | 8.2.2025 | notification | U | lastensuojelu | 9
		d | h | 7.2.2025 | sna_started  | U | lastensuojelu | 9
		d | h | 9.2.2025 | sna_started  | U | lastensuojelu | 9`);
	expect(issues).toEqual({ stop_before_start: [2] });
});

it('a missing age is an issue where a limit of the day asks it, and the file tells ages', async () => {
	const story = (age: string) => `${header}
		a | k | 5.2.2025 | notification     | U | lastensuojelu        | ${age}
		b | j | 6.2.2025 | notification     | U | lastensuojelu        | -
		b | j | 7.2.2025 | sna_started      | U | lastensuojelu        | -
		e | g | 7.2.2025 | application      | U | toimeentulotuki      | -`;
	expect(await found(story('9'))).toEqual({ age_missing: [3] });
	expect(await found(story('-'))).toEqual({});
});
