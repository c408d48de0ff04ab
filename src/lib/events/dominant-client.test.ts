import { describe, expect, it } from 'vitest';
import { dominantClients } from './dominant-client.ts';

const rest = (events: number) => Array.from({ length: 11 }, () => events);

describe('a client id that no person can be', () => {
	it('holds over a hundredth of the events and over ten times those of the eleventh', () => {
		const told = (own: number, usual: number) =>
			dominantClients({ events: 10_000, clients: 2000, heaviest: [own, ...rest(usual).slice(1)] });
		expect([told(101, 10), told(100, 9), told(101, 11)]).toEqual([1, 0, 0]);
	});

	it('is found beside others of its kind', () => {
		const heaviest = [900, 700, 400, 12, 11, 10, 10, 9, 9, 9, 9];
		expect(dominantClients({ events: 5000, clients: 1500, heaviest })).toBe(3);
	});

	it('is not the one who uses home care every day, among many who do', () => {
		const heaviest = rest(3000).map((events, place) => events - place * 150);
		expect(dominantClients({ events: 90_000, clients: 400, heaviest })).toBe(0);
	});

	it('cannot be told in a small file', () => {
		const heaviest = [30, ...rest(1).slice(1)];
		expect(dominantClients({ events: 199, clients: 170, heaviest })).toBe(0);
		expect(dominantClients({ events: 2000, clients: 19, heaviest: [1900, ...rest(6)] })).toBe(0);
		expect(dominantClients({ events: 200, clients: 171, heaviest })).toBe(1);
		expect(dominantClients({ events: 0, clients: 0, heaviest: [] })).toBe(0);
	});
});
