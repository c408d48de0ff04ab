import { expect, test } from 'vitest';
import { secondsLeft } from './time-left.ts';

test('what a quarter took ten seconds for leaves thirty', () => {
	expect(secondsLeft(10_000, 0.25)).toBe(30);
});

test.each([
	['in the first seconds', 1999, 0.5],
	['on too little work', 60_000, 0.049],
	['at the end', 60_000, 1],
	['for the last moment', 60_000, 0.97]
])('nothing is foretold %s', (_, elapsed, share) => {
	expect(secondsLeft(elapsed, share)).toBeNull();
});
