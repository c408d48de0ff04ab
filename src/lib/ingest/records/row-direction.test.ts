import { expect, it } from 'vitest';
import { RowDirection } from './row-direction.ts';

function isNewestFirst(times: readonly number[]): boolean {
	const direction = new RowDirection();
	times.forEach((time, line) => direction.add(line, time));
	return direction.isNewestFirst;
}

const back = (rows: number) => Array.from({ length: rows }, (_, row) => rows - row);

it('rows run back where nine of ten steps do, from ten steps on', () => {
	expect(isNewestFirst(back(11))).toBe(true);
	expect(isNewestFirst(back(10))).toBe(false);
	expect(isNewestFirst(back(11).reverse())).toBe(false);
	expect(isNewestFirst([...back(10), 50])).toBe(true);
	expect(isNewestFirst([...back(9), 50, 60])).toBe(false);
});

it('equal times and rows without one are no steps', () => {
	const twice = back(11).flatMap((time) => [time, NaN, time]);
	expect(isNewestFirst(twice)).toBe(true);
	expect(isNewestFirst([...back(6), ...Array.from({ length: 9 }, () => 1)])).toBe(false);
});

it('of a row with several events the first counts', () => {
	const direction = new RowDirection();
	for (const [line, time] of back(11).entries()) {
		direction.add(line, time);
		direction.add(line, time + 100);
	}
	expect(direction.isNewestFirst).toBe(true);
});
