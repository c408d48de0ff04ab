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

describe('a return', () => {
	it('is direct in A, B, A', async () => {
		expect(await sums(aba)).toMatchObject([
			{
				paths: 1,
				eligible_paths: 1,
				handovers: 2,
				direct_returns: 1,
				paths_with_direct_return: 1,
				indirect_returns: 0,
				paths_without_direct_return: 0
			}
		]);
	});
	it('is none when B gave the service, whether that ends the path or not', async () => {
		const served = aba.replace('B contact', 'B visit status=done');
		expect(await counts(served)).toEqual([2, 1, 0, 0]);
		expect(await counts(served, { definition: { service_breaks: false } })).toEqual([1, 2, 0, 0]);
		const started = aba.replace('B contact', 'B service_started status=booked');
		expect(await counts(started)).toEqual([2, 1, 0, 0]);
		expect(await counts(started, { definition: { service_breaks: false } })).toEqual([1, 2, 0, 0]);
		const later = `${aba.replace('20T', '22T')}\n1 2024-01-20T09:00 B visit`;
		expect(await counts(later, { definition: { service_breaks: false } })).toEqual([1, 2, 0, 0]);
	});
	it.each(['booked', 'planned', 'moved'])(
		'is direct when the visit at B is only %s',
		async (status) => {
			const visit = aba.replace('B contact', `B visit status=${status}`);
			expect(await counts(visit)).toEqual([1, 2, 1, 0]);
			expect(await counts(visit, { definition: { service_breaks: false } })).toEqual([1, 2, 1, 0]);
		}
	);
	it('is direct when B met the client but referred back within a day', async () => {
		const visit = aba.replace('B contact', 'B visit');
		expect(await counts(`${visit}\n1 2024-01-11T09:00 B referral_returned`)).toEqual([1, 2, 1, 0]);
		expect(await counts(`${visit}\n1 2024-01-09T09:00 B referral_sent`)).toEqual([1, 2, 1, 0]);
		expect(await counts(`${visit}\n1 2024-01-12T09:00 B referral_returned`)).toEqual([2, 2, 0, 0]);
		expect(await counts(`${visit}\n1 2024-01-10T10:00 B referral_received`)).toEqual([2, 2, 0, 0]);
	});
	it('is indirect in A, B, C, A, and belongs to A', async () => {
		const abca = aba.replace('20T09:00 A', '20T09:00 C') + '\n1 2024-01-25T09:00 A contact';
		expect(await counts(abca)).toEqual([1, 3, 0, 1]);
		expect(await sums(abca, { by: ['unit'] })).toMatchObject([
			{ unit: 'A', handovers: 1, indirect_returns: 1 },
			{ unit: 'B', handovers: 1, indirect_returns: 0 },
			{ unit: 'C', handovers: 1, indirect_returns: 0 }
		]);
	});
	it('is no indirect one to a hub, unless hubs count; hubs between do not matter', async () => {
		const abca = aba.replace('20T09:00 A', '20T09:00 C') + '\n1 2024-01-25T09:00 A contact';
		const hub = (unit: string) => ({ listed: [{ unit, hub: true }] });
		expect(await counts(abca, hub('A'))).toEqual([1, 3, 0, 0]);
		expect(await counts(abca, { ...hub('A'), params: { hubs: 'include' } })).toEqual([1, 3, 0, 1]);
		expect(await counts(abca, hub('B'))).toEqual([1, 3, 0, 1]);
	});
	it('counts three times in A, B, A, B, A', async () => {
		const ababa = `${aba}\n1 2024-01-25T09:00 B contact\n1 2024-01-26T09:00 A contact`;
		expect(await sums(ababa)).toMatchObject([
			{ eligible_paths: 1, handovers: 4, direct_returns: 3, paths_with_direct_return: 1 }
		]);
		expect(await sums(ababa, { by: ['unit'] })).toMatchObject([
			{ unit: 'A', direct_returns: 1, paths_with_direct_return: 1 },
			{ unit: 'B', direct_returns: 2, paths_with_direct_return: 1 }
		]);
	});
	it('must come within the window, its last day included', async () => {
		const after = (day: string) => aba.replace('2024-01-20', day);
		const bare = { definition: { gap_days: -1 } };
		expect(await counts(after('2024-03-10'), bare)).toEqual([1, 2, 1, 0]);
		expect(await counts(after('2024-03-11'), bare)).toEqual([1, 2, 0, 0]);
		const any = { ...bare, params: { window_days: -1 } };
		expect(await counts(after('2026-03-11'), any)).toEqual([1, 2, 1, 0]);
		expect(await counts(aba, { params: { window_days: 10 } })).toEqual([1, 2, 1, 0]);
		expect(await counts(aba, { params: { window_days: 9 } })).toEqual([1, 2, 0, 0]);
	});
	it('is none after a gap of 200 days, nor of 91', async () => {
		expect(await counts(aba.replace('2024-01-20', '2024-07-28'))).toEqual([2, 1, 0, 0]);
		expect(await counts(aba.replace('2024-01-20', '2024-04-10'))).toEqual([2, 1, 0, 0]);
		expect(await counts(aba.replace('2024-01-20', '2024-04-09'))).toEqual([1, 2, 0, 0]);
	});
	it('never has a hub as A or B, though its handovers count', async () => {
		const hbhc = `
			1 2024-01-01T09:00 H contact
			1 2024-01-02T09:00 B contact
			1 2024-01-03T09:00 H contact
			1 2024-01-04T09:00 C contact`;
		const listed = [{ unit: 'H', hub: true }];
		expect(await counts(hbhc, { listed })).toEqual([1, 3, 0, 0]);
		expect(await counts(hbhc, { listed, params: { hubs: 'include' } })).toEqual([1, 3, 1, 0]);
		expect(await counts(aba, { listed: [{ unit: 'B', hub: true }] })).toEqual([1, 2, 0, 0]);
	});
});

describe('a step', () => {
	it('merges what follows in the same unit: A, A, B has one handover', async () => {
		expect(
			await counts(aba.replace('B contact', 'A contact').replace('20T09:00 A', '20T09:00 B'))
		).toEqual([1, 1, 0, 0]);
	});
	it('merges what follows in the same unit group', async () => {
		const listed = [
			{ unit: 'A', group: 'G' },
			{ unit: 'B', group: 'G' }
		];
		expect(await counts(aba, { listed, definition: { group: 'unit_group' } })).toEqual([
			1, 0, 0, 0
		]);
		const grouped = { listed, definition: { group: 'unit_group' }, by: ['unit'] as const };
		expect(await sums(aba, grouped)).toMatchObject([{ unit: 'G', paths: 1 }]);
		expect(await sums(aba, { ...grouped, scope: { unit: ['B'] } })).toMatchObject([{ unit: 'G' }]);
	});
	it.each(['booking', 'admin_note', 'consultation', 'decision', 'service_ended'])(
		'is not made by %s',
		async (type) => {
			expect(await counts(aba.replace('B contact', `B ${type}`))).toEqual([1, 0, 0, 0]);
		}
	);
	it.each(['cancelled', 'no_show'])('is not made by what was %s', async (status) => {
		const story = aba.replace('B contact', `B visit status=${status}`);
		expect(await counts(story)).toEqual([1, 0, 0, 0]);
	});
	it('needs a known unit', async () => {
		expect(await counts('1 2024-01-01 ? contact')).toEqual([0, 0, 0, 0]);
	});
});

describe('a path', () => {
	it('belongs to a client, or to a case, which may have no client', async () => {
		const story = `
			1 2024-01-01T09:00 A contact case=1
			2 2024-01-02T09:00 B contact case=1
			- 2024-01-03T09:00 A contact case=1`;
		expect(await counts(story)).toEqual([2, 0, 0, 0]);
		expect(await counts(story, { definition: { path_of: 'case' } })).toEqual([1, 2, 1, 0]);
	});
	it("is the client's whom any of its events names, its closure too", async () => {
		const story = `
			- 2024-01-01T09:00 A contact case=1
			- 2024-01-02T09:00 B contact case=1
			7 2024-01-03T09:00 B case_closed case=1
			- 2024-01-04T09:00 A contact case=1
			8 2024-01-05T09:00 B contact case=1
			9 2024-01-05T10:00 B case_closed case=1`;
		await loadPathFacts(engine, pathStory(story), [], { path_of: 'case' });
		const paths = 'SELECT client_key, transitions FROM paths ORDER BY path_key';
		expect(await rowsOf(engine, paths)).toEqual([
			{ client_key: 7, transitions: 1 },
			{ client_key: 8, transitions: 1 }
		]);
	});
	it('ends when the case closes', async () => {
		expect(await counts(`${aba}\n1 2024-01-10T10:00 B case_closed`)).toEqual([2, 1, 0, 0]);
		expect(await counts(`${aba}\n1 2023-01-10T10:00 B case_closed`)).toEqual([1, 2, 1, 0]);
	});
	it.each(['muutto', 'ikaraja'])('ends at a referral because of %s', async (reason) => {
		const story = `${aba}\n1 2024-01-12T09:00 B referral_sent reason=${reason}`;
		expect(await counts(story)).toEqual([2, 1, 0, 0]);
	});
	it('is counted where and when it began, its handovers and returns when they arrived', async () => {
		const story = `
			1 2024-01-31T09:00 A contact age=13-17
			1 2024-02-10T09:00 B contact age=18-22
			1 2024-02-20T09:00 A contact age=18-22`;
		const young = { age_group: '13-17' };
		expect(await sums(story, { by: ['month', 'age_group'] })).toMatchObject([
			{ month: '2024-01-01', ...young, paths: 1, paths_with_direct_return: 1, handovers: 0 },
			{ month: '2024-02-01', ...young, paths: 0, handovers: 2, direct_returns: 1 }
		]);
		expect(await sums(story, { by: ['week'] })).toMatchObject([
			{ week: '2024-01-29', paths: 1, handovers: 0 },
			{ week: '2024-02-05', handovers: 1, direct_returns: 0 },
			{ week: '2024-02-19', handovers: 1, direct_returns: 1 }
		]);
		expect(await sums(story, { scope: { from: '2024-02-01', to: '2024-02-20' } })).toMatchObject([
			{ paths: 0, handovers: 1, direct_returns: 0 }
		]);
	});
	it('counts once where several units are looked at together', async () => {
		expect(await sums(aba, { scope: { unit: ['A', 'B'] } })).toMatchObject([
			{ paths: 1, eligible_paths: 1, handovers: 2, direct_returns: 1, clients_paths: 1 }
		]);
		expect(await sums(aba, { scope: { unit: ['A'] } })).toMatchObject([
			{ paths: 1, eligible_paths: 1, handovers: 1, direct_returns: 0, paths_with_direct_return: 0 }
		]);
		expect(await sums('', { scope: { unit: ['A', 'B'] } })).toMatchObject([
			{ paths: 0, clients_paths: 0 }
		]);
	});
});

describe('every event meets one fate', () => {
	it('a fact, a later step, a longer stay, or none', async () => {
		await loadPathFacts(
			engine,
			pathStory(`
				1 2024-01-01T09:00 A contact
				1 2024-01-02T09:00 A contact
				1 2024-01-03T09:00 B contact
				1 2024-01-04T09:00 B booking
				1 2024-01-05T09:00 B visit status=cancelled
				1 2024-01-06T09:00 ? contact
				- 2024-01-07T09:00 A contact
				1 2024-01-08T09:00 B case_closed`)
		);
		const fates = await rowsOf(engine, 'SELECT fate FROM paths_fates ORDER BY event_key');
		expect(fates.map(({ fate }) => fate)).toEqual([
			'fact',
			'same_stay',
			'onward',
			'other_event',
			'cancelled',
			'no_unit',
			'no_client',
			'other_event'
		]);
	});
	it('has no case, where a path is a case and it has none', async () => {
		const story = '1 2024-01-01T09:00 A contact\n- 2024-01-02T09:00 A contact case=1';
		await loadPathFacts(engine, pathStory(story), [], { path_of: 'case' });
		const fates = await rowsOf(engine, 'SELECT fate FROM paths_fates ORDER BY event_key');
		expect(fates.map(({ fate }) => fate)).toEqual(['no_case', 'fact']);
	});
});
