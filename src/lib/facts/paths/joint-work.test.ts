import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { pathStory } from '#tests/support/path-events.ts';
import { loadPathFacts, rowsOf } from '#tests/support/path-facts.ts';
import { countsOf, sumsOf, type PathSetting } from '#tests/support/path-sums.ts';

const engine = useEngine();

const sums = (story: string, setting?: PathSetting) => sumsOf(engine, story, setting);
const counts = (story: string, setting?: PathSetting) => countsOf(engine, story, setting);
const endless = { definition: { service_breaks: false } };

const joint = `
	1 2024-01-01T09:00 B contact
	1 2024-01-05T09:00 A visit
	1 2024-01-05T10:00 B visit
	1 2024-01-09T09:00 B contact`;

describe('joint work: done visits of one day, or of one event, in different units', () => {
	it('is one path, which ends after the last of the visits', async () => {
		expect(await counts(joint)).toEqual([2, 0, 0, 0]);
		expect(await counts(joint, endless)).toEqual([1, 0, 0, 0]);
		const between = joint.replace('05T10:00 B', '05T10:00 A contact\n1 2024-01-05T11:00 B');
		expect(await counts(between)).toEqual([2, 2, 1, 0]);
	});
	it('may last over days as one event', async () => {
		const overnight = joint
			.replace('A visit', 'A visit event=e')
			.replace('05T10:00 B visit', '06T10:00 B visit event=e');
		expect(await counts(overnight)).toEqual([2, 0, 0, 0]);
		expect(await counts(overnight, endless)).toEqual([1, 0, 0, 0]);
		const apart = overnight.replaceAll(' event=e', '');
		expect(await counts(apart, endless)).toEqual([1, 2, 0, 0]);
	});
	it('is none with a visit that was only booked', async () => {
		expect(await counts(joint.replace('B visit', 'B visit status=booked'), endless)).toEqual([
			1, 2, 0, 0
		]);
	});
	it('gives its path to every unit that takes part, handovers to the host alone', async () => {
		const story = `
			1 2024-01-01T09:00 C contact
			1 2024-01-02T09:00 B contact
			1 2024-01-05T09:00 A visit
			1 2024-01-05T10:00 B visit
			1 2024-01-05T11:00 D visit
			1 2024-01-09T09:00 C contact`;
		const none = { handovers: 0, direct_returns: 0, paths_with_direct_return: 0 };
		const path = { paths: 1, eligible_paths: 1 };
		expect(await sums(story, { ...endless, by: ['unit'] })).toMatchObject([
			{ unit: 'A', ...path, ...none },
			{ unit: 'B', ...path, handovers: 1 },
			{ unit: 'C', ...path, handovers: 1 },
			{ unit: 'D', ...path, ...none }
		]);
		expect(await sums(story, { ...endless, scope: { unit: ['A', 'D'] } })).toMatchObject([
			{ ...path, ...none, paths_without_direct_return: 1, clients_paths: 1 }
		]);
	});
});

describe('the host of joint work', () => {
	const hosts = async (story: string) => {
		await loadPathFacts(engine, pathStory(story), [], endless.definition);
		return rowsOf(engine, 'SELECT unit, to_unit FROM moves ORDER BY step_no');
	};
	it('is the unit of the last step that was no joint work, if it takes part', async () => {
		expect(
			await hosts(`
				1 2024-01-01T09:00 B contact
				1 2024-01-03T09:00 B visit
				1 2024-01-03T10:00 C visit
				1 2024-01-05T09:00 A visit
				1 2024-01-05T10:00 B visit
				1 2024-01-09T09:00 C contact`)
		).toEqual([{ unit: 'B', to_unit: 'C' }]);
	});
	it('is else the first by unit id, at the start of a path too', async () => {
		expect(
			await hosts(`
				1 2024-01-05T09:00 B visit
				1 2024-01-05T10:00 A visit
				1 2024-01-09T09:00 C contact
				1 2024-01-10T09:00 E visit
				1 2024-01-10T10:00 D visit`)
		).toEqual([
			{ unit: 'A', to_unit: 'C' },
			{ unit: 'C', to_unit: 'D' }
		]);
	});
});
