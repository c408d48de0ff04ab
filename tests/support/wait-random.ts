import fc from 'fast-check';
import { someone } from './wait-arbitrary.ts';
import type { WaitEvent } from './wait-tables.ts';

/** Last day of the random data, and as-of. */
export const randomAsOf = '2025-10-31';

/**
 * Events of `people` random people in three units, every other of them without cases, some of them the same
 * client; the same for the same seed. Events after as-of are not in the data.
 */
export function randomWaitEvents(people: number, seed = 20260301): WaitEvent[] {
	return fc
		.sample(someone, { numRuns: people, seed })
		.flatMap((own, index) =>
			own.map((event) => ({
				...event,
				client: `client ${index % Math.ceil(people / 4)}`,
				unit: `unit ${index % 3}`,
				...(index % 2 === 0 && { case: `case ${index}` })
			}))
		)
		.filter(({ day }) => day <= randomAsOf);
}
