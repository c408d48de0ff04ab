import { describe, expect, it } from 'vitest';
import { ageGroups, ageUnions } from '#lib/events/event-types.ts';
import { agesOf, offeredAges } from './ages.ts';
import { readScope } from './codec.ts';

describe('age classes', () => {
	it('follow one another without a gap', () => {
		for (const [index, { from }] of ageGroups.entries())
			expect(from).toBe(index === 0 ? 0 : ageGroups[index - 1]!.to + 1);
	});
	it('split where the law and the union do', () => {
		expect(ageGroups.map(({ from }) => from)).toEqual([0, 7, 13, 18, 23, 30, 65, 75, 85]);
	});
});

describe('a union of ages', () => {
	it('is all of its classes, each once', () => {
		expect(agesOf(['13-29', '23-29', '85+'])).toEqual(['13-17', '18-22', '23-29', '85+']);
		const [first, last] = [ageUnions['13-29']![0], ageUnions['13-29']!.at(-1)];
		expect(ageGroups.find(({ name }) => name === first)!.from).toBe(13);
		expect(ageGroups.find(({ name }) => name === last)!.to).toBe(29);
	});
	it('is offered after its last class, where the data have two of them', () => {
		expect(offeredAges(['7-12', '13-17', '18-22', '30-64', ''])).toEqual([
			...['7-12', '13-17', '18-22', '13-29', '30-64', '']
		]);
		expect(offeredAges(['7-12', '13-17', '30-64'])).toEqual(['7-12', '13-17', '30-64']);
	});
});

describe('ages of an address', () => {
	const read = (query: string) => {
		const { scope, unknown } = readScope(new URLSearchParams(query));
		return [scope.age_group, unknown];
	};
	it('are classes, unions and the unknown', () => {
		expect(read('age=13-29&age=&age=85%2B')).toEqual([['13-29', '', '85+'], []]);
	});
	it('of an old link become the classes of the same ages', () => {
		expect(read('age=7-17&age=7-12')).toEqual([['7-12', '13-17'], []]);
	});
	it('that are none fall back and are reported', () => {
		expect(read('age=18-29&age=65-74')).toEqual([['65-74'], ['age']]);
	});
});
