import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { nativeEngine } from '../../../../tests/support/engines.ts';
import { loadPaths, pathStory, type PathUnit } from '../../../../tests/support/path-events.ts';
import {
	askPaths,
	type MeasuredQuestion
} from '../../../../tests/support/path-measure.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await nativeEngine();
});
afterAll(() => engine.close());

interface Setting extends MeasuredQuestion {
	readonly units?: readonly PathUnit[];
	readonly definition?: ParamValues;
}

async function rowsOf(story: string, { units, definition, ...question }: Setting = {}) {
	await loadPaths(engine, pathStory(story), units, definition);
	return askPaths(engine, question);
}

/** Paths, handovers, direct returns, indirect returns of the whole. */
async function counts(story: string, setting: Setting = {}) {
	const [total] = await rowsOf(story, setting);
	return ['paths', 'handovers', 'direct_returns', 'indirect_returns'].map((name) => total![name]);
}

const aba = `
	1 2024-01-01T09:00 A contact
	1 2024-01-10T09:00 B contact
	1 2024-01-20T09:00 A contact`;

describe('a return', () => {
	it('is direct in A, B, A', async () => {
		expect(await rowsOf(aba)).toMatchObject([
			{
				paths: 1,
				eligible_paths: 1,
				handovers: 2,
				direct_returns: 1,
				paths_with_direct_return: 1,
				indirect_returns: 0,
				share: 1
			}
		]);
	});
	it('is none when B gave the service, which ends the path', async () => {
		const served = aba.replace('B contact', 'B visit status=done');
		expect(await counts(served)).toEqual([2, 1, 0, 0]);
		expect(await counts(served, { definition: { service_breaks: false } })).toEqual([1, 2, 1, 0]);
		expect(await counts(aba.replace('B contact', 'B service_started'))).toEqual([2, 1, 0, 0]);
	});
	it('is direct when B met the client but referred back within a day', async () => {
		const visit = aba.replace('B contact', 'B visit');
		expect(await counts(`${visit}\n1 2024-01-11T09:00 B referral_returned`)).toEqual([1, 2, 1, 0]);
		expect(await counts(`${visit}\n1 2024-01-09T09:00 B referral_sent`)).toEqual([1, 2, 1, 0]);
		expect(await counts(`${visit}\n1 2024-01-12T09:00 B referral_returned`)).toEqual([2, 2, 0, 0]);
		expect(await counts(`${visit}\n1 2024-01-10T10:00 B referral_received`)).toEqual([2, 2, 0, 0]);
	});
	it('is indirect in A, B, C, A', async () => {
		const abca = aba.replace('20T09:00 A', '20T09:00 C') + '\n1 2024-01-25T09:00 A contact';
		expect(await counts(abca)).toEqual([1, 3, 0, 1]);
		expect(await rowsOf(abca, { by: ['unit'] })).toMatchObject([
			{ unit: 'A', handovers: 1, indirect_returns: 0 },
			{ unit: 'B', handovers: 1, indirect_returns: 0 },
			{ unit: 'C', handovers: 1, indirect_returns: 1 }
		]);
	});
	it('counts three times in A, B, A, B, A', async () => {
		const ababa = `${aba}\n1 2024-01-25T09:00 B contact\n1 2024-01-26T09:00 A contact`;
		expect(await rowsOf(ababa)).toMatchObject([
			{ eligible_paths: 1, handovers: 4, direct_returns: 3, paths_with_direct_return: 1 }
		]);
		expect(await rowsOf(ababa, { by: ['unit'] })).toMatchObject([
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
		const units = [{ unit: 'H', hub: true }];
		expect(await counts(hbhc, { units })).toEqual([1, 3, 0, 0]);
		expect(await counts(hbhc, { units, params: { hubs: 'include' } })).toEqual([1, 3, 1, 0]);
		expect(await counts(aba, { units: [{ unit: 'B', hub: true }] })).toEqual([1, 2, 0, 0]);
	});
});

describe('a step', () => {
	it('merges what follows in the same unit: A, A, B has one handover', async () => {
		expect(
			await counts(aba.replace('B contact', 'A contact').replace('20T09:00 A', '20T09:00 B'))
		).toEqual([1, 1, 0, 0]);
	});
	it('merges what follows in the same unit group', async () => {
		const units = [
			{ unit: 'A', group: 'G' },
			{ unit: 'B', group: 'G' }
		];
		expect(await counts(aba, { units, definition: { group: 'unit_group' } })).toEqual([1, 0, 0, 0]);
		const grouped = { units, definition: { group: 'unit_group' }, by: ['unit'] as const };
		expect(await rowsOf(aba, grouped)).toMatchObject([{ unit: 'G', paths: 1 }]);
		expect(await rowsOf(aba, { ...grouped, scope: { unit: ['B'] } })).toMatchObject([
			{ unit: 'G' }
		]);
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
	it('is not made by joint work: visits of one day, or of one event', async () => {
		const joint = `
			1 2024-01-01T09:00 B contact
			1 2024-01-05T09:00 A visit
			1 2024-01-05T10:00 B visit
			1 2024-01-09T09:00 B contact`;
		expect(await counts(joint)).toEqual([3, 0, 0, 0]);
		expect(await counts(joint, { definition: { service_breaks: false } })).toEqual([1, 0, 0, 0]);
		const overnight = joint
			.replace('A visit', 'A visit event=e')
			.replace('05T10:00 B visit', '06T10:00 B visit event=e');
		expect(await counts(overnight, { definition: { service_breaks: false } })).toEqual([
			1, 0, 0, 0
		]);
		const apart = overnight.replaceAll(' event=e', '');
		expect(await counts(apart, { definition: { service_breaks: false } })).toEqual([1, 2, 1, 0]);
	});
	it('needs a known unit', async () => {
		expect(await counts('1 2024-01-01 ? contact')).toEqual([0, 0, 0, 0]);
	});
});

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

describe('a path', () => {
	it('belongs to a client, or to a case, which may have no client', async () => {
		const story = `
			1 2024-01-01T09:00 A contact case=1
			2 2024-01-02T09:00 B contact case=1
			- 2024-01-03T09:00 A contact case=1`;
		expect(await counts(story)).toEqual([2, 0, 0, 0]);
		expect(await counts(story, { definition: { path_of: 'case' } })).toEqual([1, 2, 1, 0]);
	});
	it('ends when the case closes', async () => {
		expect(await counts(`${aba}\n1 2024-01-10T10:00 B case_closed`)).toEqual([2, 1, 0, 0]);
		expect(await counts(`${aba}\n1 2023-01-10T10:00 B case_closed`)).toEqual([1, 2, 1, 0]);
	});
	it.each(['muutto', 'ikaraja'])('ends at a referral because of %s', async (reason) => {
		const story = `${aba}\n1 2024-01-12T09:00 B referral_sent reason=${reason}`;
		expect(await counts(story)).toEqual([2, 1, 0, 0]);
	});
	it('is counted where and when it began', async () => {
		const story = `
			1 2024-01-31T09:00 A contact age=7-17
			1 2024-02-10T09:00 B contact age=18-22
			1 2024-02-20T09:00 A contact age=18-22`;
		const began = { month: '2024-01-01', age_group: '7-17', handovers: 2, direct_returns: 1 };
		expect(await rowsOf(story, { by: ['month', 'age_group'] })).toMatchObject([began]);
		expect(await rowsOf(story, { by: ['week'] })).toMatchObject([{ week: '2024-01-29' }]);
		const from = { from: '2024-02-01', to: null };
		expect(await rowsOf(story, { scope: from })).toMatchObject([{ paths: 0, share: null }]);
	});
	it('counts once where several units are looked at together', async () => {
		expect(await rowsOf(aba, { scope: { unit: ['A', 'B'] } })).toMatchObject([
			{ paths: 1, eligible_paths: 1, handovers: 2, direct_returns: 1, clients: 1 }
		]);
		expect(await rowsOf(aba, { scope: { unit: ['A'] } })).toMatchObject([
			{ paths: 1, eligible_paths: 1, handovers: 1, direct_returns: 0, share: 0 }
		]);
		expect(await rowsOf('', { scope: { unit: ['A', 'B'] } })).toMatchObject([
			{ paths: 0, clients: 0, share: null }
		]);
	});
});
