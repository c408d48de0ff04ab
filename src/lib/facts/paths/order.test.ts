import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { pathStory } from '#tests/support/path-events.ts';
import { loadPathFacts, rowsOf } from '#tests/support/path-facts.ts';
import { countsOf, sumsOf, type PathSetting } from '#tests/support/path-sums.ts';

const engine = useEngine();

const sums = (story: string, setting?: PathSetting) => sumsOf(engine, story, setting);
const counts = (story: string, setting?: PathSetting) => countsOf(engine, story, setting);

const aba = `
	1 2024-01-01T09:00 A contact
	1 2024-01-10T09:00 B contact
	1 2024-01-20T09:00 A contact`;

describe('the order of a path', () => {
	it('puts events of one moment by kind: contact, need, referral, visit', async () => {
		const moment = `
			1 2024-01-01T09:00 C visit
			1 2024-01-01T09:00 B referral_sent
			1 2024-01-01T09:00 A contact
			1 2024-01-01T09:00 A needs_assessment`;
		expect(await counts(moment)).toEqual([1, 2, 0, 0]);
	});
	it('leaves the later of two events of a day out when a time is missing', async () => {
		expect(await counts(aba.replace('10T09:00 B', '01 B').replace('01T09:00 A', '01 A'))).toEqual([
			1, 0, 0, 0
		]);
		expect(await counts(aba.replace('10T09:00 B', '01 B'))).toEqual([1, 1, 0, 0]);
		expect(await counts(aba.replaceAll('T09:00', ''))).toEqual([1, 2, 1, 0]);
	});
	it('is the sequence within a case, whatever the time says', async () => {
		const story = `
			1 2024-01-03T09:00 A contact case=7 sequence=1
			1 2024-01-02T09:00 B contact case=7 sequence=2
			1 2024-01-01T09:00 A contact case=7 sequence=3
			1 2024-01-02T09:00 A contact case=8`;
		expect(await counts(story)).toEqual([1, 2, 1, 0]);
		expect(await counts(story, { definition: { path_of: 'case' } })).toEqual([2, 2, 1, 0]);
		expect(await counts(story.replaceAll(/ sequence=\d/g, ''))).toEqual([1, 2, 1, 0]);
		const untimed = story.replaceAll('T09:00', '').replace(/\n.*case=8/, '');
		expect(await counts(untimed)).toEqual([1, 2, 1, 0]);
	});
});

describe('a sequence among events of other cases', () => {
	it('is put on the places that time gave its events: A, B, C, A', async () => {
		const story = `
			1 2024-01-03T09:00 A contact case=7 sequence=1
			1 2024-01-02T09:00 B contact case=7 sequence=2
			1 2024-01-02T12:00 C contact case=8
			1 2024-01-01T09:00 A contact case=7 sequence=3`;
		expect(await counts(story)).toEqual([1, 3, 0, 1]);
		const other = story.replace('1 2024-01-02T12:00 C', '1 2024-01-02T08:00 C');
		expect(await sums(other, { by: ['unit'] })).toMatchObject([
			{ unit: 'A', handovers: 1, indirect_returns: 1 },
			{ unit: 'B', handovers: 1 },
			{ unit: 'C', handovers: 1 }
		]);
	});
	it('leaves events without one where time puts them', async () => {
		const story = `
			1 2024-01-01T09:00 A contact case=7 sequence=2
			1 2024-01-02T09:00 C contact case=7
			1 2024-01-03T09:00 B contact case=7 sequence=1`;
		await loadPathFacts(engine, pathStory(story));
		expect(await rowsOf(engine, 'SELECT unit, to_unit FROM moves ORDER BY step_no')).toEqual([
			{ unit: 'B', to_unit: 'C' },
			{ unit: 'C', to_unit: 'A' }
		]);
	});
});

describe('events of one moment and kind', () => {
	const story = `
		2 2024-01-01T09:00 A contact case=1
		1 2024-01-01T09:00 B contact case=1
		2 2024-01-02T09:00 A contact case=1`;
	const definition = { path_of: 'case' };
	it('stand in the order of their rows, whoever their clients are', async () => {
		expect(await counts(story, { definition })).toEqual([1, 2, 1, 0]);
		const swapped = story.replace('2 2024-01-01T09:00 A', '1 2024-01-01T09:00 A');
		expect(
			await counts(swapped.replace('1 2024-01-01T09:00 B', '2 2024-01-01T09:00 B'), { definition })
		).toEqual([1, 2, 1, 0]);
	});
	it('give the path the client of the first that has one', async () => {
		const clientOf = async (text: string) => {
			await loadPathFacts(engine, pathStory(text), [], definition);
			return rowsOf(engine, 'SELECT client_key FROM paths');
		};
		expect(await clientOf(story)).toEqual([{ client_key: 2 }]);
		expect(await clientOf(story.replace('2 2024-01-01', '- 2024-01-01'))).toEqual([
			{ client_key: 1 }
		]);
		expect(await clientOf('- 2024-01-01 A contact case=1')).toEqual([{ client_key: -1 }]);
	});
});
