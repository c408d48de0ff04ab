import { describe, expect, it } from 'vitest';
import { AppError } from '#lib/base/errors.ts';
import { parseCommand, type MeasureCommand } from './arguments.ts';
import { questionsOf, shownParams } from './question.ts';
import { scopeOf } from './asked-scope.ts';

const command = (...args: string[]) =>
	parseCommand(['measure', 'a.csv', ...args]) as MeasureCommand;

function refusal(work: () => unknown): unknown {
	try {
		return work();
	} catch (thrown) {
		return thrown instanceof AppError ? { code: thrown.code, ...thrown.data } : thrown;
	}
}

describe('what is asked', () => {
	it('is every metric, with its defaults, unless some are named', () => {
		const all = questionsOf(command()).map(({ metric }) => metric.id);
		expect(all).toEqual(['repeat-contacts', 'care-guarantee', 'ping-pong']);
		const [one] = questionsOf(command('--metric', 'ping-pong'));
		expect(one!.params).toEqual({
			path_of: 'client',
			window_days: 60,
			gap_days: 90,
			service_breaks: true,
			hubs: 'exclude',
			group: 'none'
		});
	});
	it('may leave third parties out, or bring them back', () => {
		const set = (value: string) =>
			questionsOf(command('--set', `repeat-contacts.third_party=${value}`))[0]!.params.third_party;
		expect([set('exclude'), set('include'), set('')]).toEqual(['exclude', 'include', null]);
	});
	it('takes parameters: none is no limit, empty the default', () => {
		const set = (value: string) =>
			questionsOf(command('--metric', 'ping-pong', '--set', value))[0]!.params;
		expect(set('ping-pong.window_days=none').window_days).toBe(-1);
		expect(set('ping-pong.window_days=30').window_days).toBe(30);
		expect(set('ping-pong.window_days=').window_days).toBe(60);
		expect(set('ping-pong.service_breaks=false').service_breaks).toBe(false);
		expect(shownParams(set('ping-pong.gap_days=none'))).toMatchObject({ gap_days: 'none' });
		const [repeats] = questionsOf(command('--set', 'repeat-contacts.window_days='));
		expect(repeats!.params.window_days).toBeNull();
	});
	it('groups by rule only where a metric judges by rules', () => {
		const by = questionsOf(command('--by', 'unit,rule')).map(({ metric, by }) => [metric.id, by]);
		expect(Object.fromEntries(by)).toEqual({
			'repeat-contacts': ['unit'],
			'care-guarantee': ['unit', 'rule'],
			'ping-pong': ['unit']
		});
	});
	it('is narrowed by every condition given', () => {
		const scope = scopeOf(
			command(
				'--where',
				'unit=A',
				'--where',
				'unit=B=C',
				'--where',
				'age_group=',
				'--to',
				'2025-01-01'
			)
		);
		expect(scope).toMatchObject({
			unit: ['A', 'B=C'],
			age_group: [''],
			from: null,
			to: '2025-01-01'
		});
	});
	it('takes a union of ages, and reads an age class of earlier versions as those of today', () => {
		const ages = (age: string) => scopeOf(command('--where', `age_group=${age}`)).age_group;
		expect(ages('13-29')).toEqual(['13-29']);
		expect(ages('7-17')).toEqual(['7-12', '13-17']);
	});
	it.each([
		[
			['--metric', 'x'],
			{ option: '--metric', allowed: ['repeat-contacts', 'care-guarantee', 'ping-pong'] }
		],
		[['--by', 'decade'], { option: '--by', given: 'decade' }],
		[['--set', 'x.y=1'], { option: '--set', given: 'x.y=1' }],
		[['--set', 'ping-pong.x=1'], { option: '--set', given: 'ping-pong.x=1' }],
		[['--set', 'ping-pong.hubs'], { option: '--set', given: 'ping-pong.hubs' }],
		[
			['--set', 'ping-pong.hubs=some'],
			{ option: '--set ping-pong.hubs', given: 'some', allowed: ['exclude', 'include'] }
		],
		[
			['--set', 'ping-pong.window_days=-1'],
			{
				option: '--set ping-pong.window_days',
				allowed: ['a whole number from 0 to 3650', 'none', 'empty for the default (60)']
			}
		],
		[['--set', 'ping-pong.service_breaks=yes'], { allowed: ['true', 'false'] }],
		[['--where', 'town=A'], { option: '--where', given: 'town=A' }],
		[['--where', 'unit'], { option: '--where', given: 'unit' }],
		[['--where', 'age_group=18-29'], { option: '--where age_group', given: '18-29' }]
	])('is refused for %j', (args, data) => {
		const asked = command(...args);
		const refused = refusal(() => [questionsOf(asked), scopeOf(asked)]);
		expect(refused).toMatchObject({ code: 'wrong_usage', ...data });
	});
});
